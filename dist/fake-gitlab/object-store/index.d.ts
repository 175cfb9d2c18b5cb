export type { ObjectStore, ObjectStoreOptions } from "./start-object-store.ts";
export { startObjectStore } from "./start-object-store.ts";
