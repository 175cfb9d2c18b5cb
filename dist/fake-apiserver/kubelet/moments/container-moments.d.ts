import type { FaultEngine } from "../../../src/faults/index.ts";
import type { Store } from "../../storage/store.ts";
import type { PodWorker } from "../pod/pod-worker.ts";
/** Lets containers and pods end on their node. The result ends it. */
export declare function performContainerMoments(parts: {
    store: Store;
    faults: FaultEngine;
    /** By the pod's uid. */
    worker(uid: string): PodWorker | undefined;
}): () => void;
