import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Deletion } from "../rest/deletion.ts";
import type { Store } from "../storage/store.ts";
/** Lets pods be deleted and evicted. The result ends it. */
export declare function performPodMoments(parts: {
    store: Store;
    clock: Clock;
    deletion: Deletion;
    faults: FaultEngine;
}): () => void;
