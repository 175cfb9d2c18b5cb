/**
 * A pod's network namespace, by which its processes are known. It is held open, since the kernel gives the number of one that is
 * gone to the next one at once, and a stranger's process would look like the pod's.
 */
export interface NetworkNamespace {
    /** Processes that are in it now. */
    members(): number[];
    /** Lets go of it. Afterwards it must not be asked any more. */
    release(): void;
}
/** Of a process that runs. */
export declare function holdNetworkNamespace(pid: number): NetworkNamespace;
