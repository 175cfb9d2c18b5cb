import type { Store } from "../../storage/store.ts";
/** The address at which a node, and its kubelet, are reached. */
export declare function nodeAddress(store: Store, node: string | undefined): string;
