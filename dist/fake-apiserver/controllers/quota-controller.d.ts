import type { VersionedStore } from "../storage/versioned-store.ts";
/** Keeps the status of every ResourceQuota true: what it allows, and what the objects of its namespace use. */
export declare function startQuotaController(store: VersionedStore): () => void;
