import type { Surroundings } from "../resources/surroundings.ts";
import type { KubernetesObject } from "../storage/store.ts";
/**
 * Puts objects into the store as an administrator would, past admission: creates them, or replaces what is there. Labels and the parts
 * of a status that an object does not speak of stay as they are.
 */
export declare function seed(around: Surroundings, objects: KubernetesObject[]): void;
