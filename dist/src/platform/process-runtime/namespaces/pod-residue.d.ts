import type { NetworkNamespace } from "./network-namespace.ts";
/** Looks for processes of pods that are gone. */
export interface PodResidue {
    /** From now on nobody should be in this pod's network any more. */
    disappeared(network: NetworkNamespace): void;
    /** Those that are there all the same. Pods of whom nobody is left are forgotten. */
    processes(): number[];
}
export declare function createPodResidue(): PodResidue;
