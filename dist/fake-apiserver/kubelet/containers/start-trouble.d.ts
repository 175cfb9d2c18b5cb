import { ContainerStartError, type ContainerSpec } from "../../../src/platform/index.ts";
import type { PodContainer } from "../pod/pod.ts";
import type { PodSurroundings } from "./pod-surroundings.ts";
/** The container was made and could not be run: the message is the engine's whole answer. */
export declare class RunContainerError extends ContainerStartError {
    name: string;
    constructor(message: string);
}
/** What a fault makes of a container that is about to start. Throws `ContainerConfigError` and `RunContainerError`. */
export declare function underFaults({ faults, pod }: PodSurroundings, container: PodContainer): (made: ContainerSpec) => ContainerSpec;
