import type { Random } from "../../src/platform/index.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** Gives a pod its service account, that account's image pull secrets, and its token. */
export declare function applyServiceAccount({ store, random }: {
    store: Store;
    random: Random;
}, type: ResourceType, pod: KubernetesObject): void;
