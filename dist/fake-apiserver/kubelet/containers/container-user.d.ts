import type { ContainerUser } from "../../../src/platform/index.ts";
import type { Image } from "../image-catalogue.ts";
import type { Pod, PodContainer } from "../pod/pod.ts";
/**
 * Who a container runs as: what the container says, then the pod, then the image. The pod's groups count for all containers, and
 * `fsGroup` is one of them. Throws `ContainerConfigError` for a root that is not wanted.
 */
export declare function containerUser(pod: Pod, container: PodContainer, image: Image): ContainerUser;
