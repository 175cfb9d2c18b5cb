import type { ContainerSpec } from "../../../src/platform/index.ts";
import { containerEnvironment } from "../environment/container-environment.ts";
import { expandReferences } from "../environment/expansion.ts";
import type { Image } from "../image-catalogue.ts";
import type { PodContainer } from "../pod/pod.ts";
import { ContainerConfigError } from "./config-error.ts";
import { containerSecurity } from "./container-security.ts";
import { containerUser } from "./container-user.ts";
import type { PodSurroundings } from "./pod-surroundings.ts";

const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** What pod, image and cluster make of a container. Throws `ContainerConfigError`. */
export async function containerSpec(
  around: PodSurroundings,
  container: PodContainer,
  image: Image,
  id: string,
): Promise<ContainerSpec> {
  const { pod, store, sandbox, hostIP } = around;
  const asked = containerEnvironment({ store, pod, addresses: { podIP: sandbox.ip, hostIP } }, container);
  const user = containerUser(pod, container, image);
  const resolved = (text: string) => expandReferences(text, (name) => asked[name]);
  const expand = (words: string[] | undefined) => words?.map(resolved);
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
function commandLine(image: Image, command: string[] = [], args: string[] = []): string[] {
  const line =
    command.length > 0
      ? [...command, ...args]
      : [...(image.entrypoint ?? []), ...(args.length > 0 ? args : (image.command ?? []))];
  if (line.length === 0) throw new ContainerConfigError("no command specified");
  return line;
}
