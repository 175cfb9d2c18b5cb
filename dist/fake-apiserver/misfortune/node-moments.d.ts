import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import type { Store } from "../storage/store.ts";
/** Lets nodes get into trouble, and get lost. The result ends it. */
export declare function performNodeMoments(parts: {
    store: Store;
    clock: Clock;
    faults: FaultEngine;
    kubelet: Kubelet;
}): () => void;
