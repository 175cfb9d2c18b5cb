import type { KubernetesObject, Store } from "../storage/store.ts";
/** Makes the claims of pods' ephemeral volumes; each belongs to its pod and is collected after it. */
export declare function startEphemeralClaims({ store, create, }: {
    store: Store;
    create(object: KubernetesObject): void;
}): () => void;
