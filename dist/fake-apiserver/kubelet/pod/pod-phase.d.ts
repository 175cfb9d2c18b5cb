import type { ContainerStatus } from "./container-status.ts";
import type { PodPhase, PodSpec } from "./pod.ts";
/** The phase that a kubelet derives from the states of the containers. */
export declare function podPhase(spec: PodSpec, inits: ContainerStatus[], mains: ContainerStatus[]): PodPhase;
export declare function isInitialized(spec: PodSpec, inits: ContainerStatus[]): boolean;
/** Names of the init containers that the main containers still wait for. */
export declare function incompleteInitContainers(spec: PodSpec, inits: ContainerStatus[]): string[];
export declare function isSidecar(spec: PodSpec, name: string): boolean;
