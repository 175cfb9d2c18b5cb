import type { ResourceConfig, ResourceKey, ResourceOwner } from "../../runner/config/resource-config.ts";
import type { OverwriteSource } from "./overwrite-source.ts";
type Bound = "limit" | "request";
/** Whose resources, by the prefix of their keys. */
export type OverwriteOwner = ResourceOwner | "pod_";
/** Some of the resource settings. */
export type Resources = Partial<Record<ResourceKey, string>>;
/**
 * The settings of one list, `build requests` for example, with the job's wishes put in as far as `…_overwrite_max_allowed` goes. Throws
 * for a wish above the maximum, and for whatever is no quantity.
 */
export declare function resourceOverwrites(owner: OverwriteOwner, bound: Bound, config: ResourceConfig, source: OverwriteSource): Resources;
export {};
