import type { Deletion } from "../rest/deletion.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
/** Furnishes new namespaces, and empties those that are deleted before it lets them go. */
export declare function startNamespaceController(parts: {
    store: VersionedStore;
    deletion: Deletion;
    caPem: string;
}): () => void;
