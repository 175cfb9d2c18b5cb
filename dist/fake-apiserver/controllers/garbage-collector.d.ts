import type { Clock } from "../../src/platform/index.ts";
import { type Deletion } from "../rest/deletion.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
/**
 * Deletes what has lost its last owner, and serves the finalizers of foreground and orphaning deletion. It works a
 * moment after the write that gave it work, never within it, as the real one does.
 */
export declare function startGarbageCollector(parts: {
    store: VersionedStore;
    clock: Clock;
    deletion: Deletion;
}): () => void;
