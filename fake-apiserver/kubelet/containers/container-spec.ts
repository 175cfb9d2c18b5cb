import type { ContainerSpec } from "../../../src/platform/index.ts";
import { containerEnvironment } from "../environment/container-environment.ts";
import { expandReferences } from "../environment/expansion.ts";
import type { Image } from "../image-catalogue.ts";
import type { PodContainer } from "../pod/pod.ts";
import { ContainerConfigError } from "./config-error.ts";
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
  const user = containerUser(around, container, image);
  const resolved = (text: string) => expandReferences(text, (name) => asked[name]);
  const expand = (words: string[] | undefined) => words?.map(resolved);
  return {
    id,
    image: image.content,
    command: commandLine(image, expand(container.command), expand(container.args)),
    env: {
      PATH: DEFAULT_PATH,
      HOSTNAME: pod.spec.hostname ?? pod.metadata.name,
      HOME: user === undefined || user.uid === 0 ? "/root" : "/",
      ...image.env,
      ...asked,
    },
    workingDir: container.workingDir || image.workingDir || "/",
    ...(user === undefined ? {} : { user }),
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

function containerUser(
  { pod }: PodSurroundings,
  container: PodContainer,
  image: Image,
): { uid: number; gid: number } | undefined {
  const own = container.securityContext ?? {};
  const shared = pod.spec.securityContext ?? {};
  const uid = own.runAsUser ?? shared.runAsUser;
  const gid = own.runAsGroup ?? shared.runAsGroup;
  if ((own.runAsNonRoot ?? shared.runAsNonRoot) === true && (uid ?? image.user?.uid ?? 0) === 0) {
    const where = `(pod: "${pod.metadata.name}_${pod.metadata.namespace}(${pod.metadata.uid})", container: ${container.name})`;
    throw new ContainerConfigError(
      uid === 0
        ? `container's runAsUser breaks non-root policy ${where}`
        : `container has runAsNonRoot and image will run as root ${where}`,
    );
  }
  if (uid === undefined && gid === undefined) return image.user;
  return { uid: uid ?? image.user?.uid ?? 0, gid: gid ?? (uid === undefined ? image.user?.gid : undefined) ?? 0 };
}
