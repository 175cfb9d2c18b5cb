import type { ContainerSpec } from "../../../src/platform/index.ts";
import type { Image } from "../image-catalogue.ts";
import type { PodContainer } from "../pod/pod.ts";
import type { PodSurroundings } from "./pod-surroundings.ts";
/** What pod, image and cluster make of a container. Throws `ContainerConfigError`. */
export declare function containerSpec(around: PodSurroundings, container: PodContainer, image: Image, id: string): Promise<ContainerSpec>;
