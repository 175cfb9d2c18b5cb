import type { Clock } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
/**
 * Binds claims to storage at once where there is a class for them, as a dynamic provisioner does; there are no PersistentVolumes to choose
 * from, so a claim without a class stays pending, and says so.
 */
export declare function startClaimBinder({ store, clock }: {
    store: Store;
    clock: Clock;
}): () => void;
