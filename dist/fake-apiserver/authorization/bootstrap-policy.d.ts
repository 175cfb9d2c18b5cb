import type { Store } from "../storage/store.ts";
/** The roles and bindings that every cluster starts with, as far as they speak of what this server serves. */
export declare function seedPolicy(store: Store): void;
