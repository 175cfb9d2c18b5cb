import type { Clock } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
/** Deletes the pods of a node that do not tolerate its `NoExecute` taints, at once or when the time that they tolerate them is over. */
export declare function startTaintEviction({ store, clock }: {
    store: Store;
    clock: Clock;
}): () => void;
