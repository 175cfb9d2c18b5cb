import type { KubernetesObject, Store } from "../storage/store.ts";
/** A claim that says nothing of a class gets the default one; `""` means none at all. */
export declare function applyDefaultStorageClass(store: Store, claim: KubernetesObject): void;
