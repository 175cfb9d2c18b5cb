import type { KubernetesObject } from "../storage/store.ts";
/** What a server that is strict would answer to this object, as far as that depends on the object alone. */
export declare function objectProblems(given: KubernetesObject): string[];
/** Plural names of all that the cluster keeps or answers. */
export declare function resourceNames(): string[];
