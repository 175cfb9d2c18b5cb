import { type JsonObject } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** Gives the containers of a pod the namespace's default requests and limits, and says so, then holds all against its bounds. */
export declare function applyLimitRanges(store: Store, pod: KubernetesObject, more: readonly JsonObject[]): void;
