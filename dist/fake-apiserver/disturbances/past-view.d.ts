import type { VersionedStore } from "../storage/versioned-store.ts";
/** The store, but every single object is missing (404), or as it was when it was created. */
export declare function singleObjectsPast(store: VersionedStore, shows: "missing" | "created"): VersionedStore;
/** The store as a list of the resource would have shown it so many writes of that resource ago; older ones than it remembers are kept. */
export declare function listsPast(store: VersionedStore, resource: string, writes: number): VersionedStore;
