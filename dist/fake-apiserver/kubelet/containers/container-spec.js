import { containerEnvironment } from "../environment/container-environment.js";
import { expandReferences } from "../environment/expansion.js";
import { ContainerConfigError } from "./config-error.js";
import { containerSecurity } from "./container-security.js";
import { containerUser } from "./container-user.js";
const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** What pod, image and cluster make of a container. Throws `ContainerConfigError`. */
export async function containerSpec(around, container, image, id) {
    const { pod, store, sandbox, hostIP } = around;
    const asked = containerEnvironment({ store, pod, addresses: { podIP: sandbox.ip, hostIP } }, container);
    const user = containerUser(pod, container, image);
    const resolved = (text) => expandReferences(text, (name) => asked[name]);
    const expand = (words) => words?.map(resolved);
    return {
        id,
        image: image.content,
        command: commandLine(image, expand(container.command), expand(container.args)),
        env: {
            PATH: DEFAULT_PATH,
            HOSTNAME: pod.spec.hostname ?? pod.metadata.name,
            HOME: user.uid === 0 ? "/root" : "/",
            ...image.env,
            ...asked,
        },
        workingDir: container.workingDir || image.workingDir || "/",
        user,
        security: containerSecurity(container),
        mounts: await around.volumes.mounts(container, resolved),
        stdin: container.stdin === true,
    };
}
/** A command replaces the image's entrypoint and its command; args replace the image's command only. */
function commandLine(image, command = [], args = []) {
    const line = command.length > 0
        ? [...command, ...args]
        : [...(image.entrypoint ?? []), ...(args.length > 0 ? args : (image.command ?? []))];
    if (line.length === 0)
        throw new ContainerConfigError("no command specified");
    return line;
}
