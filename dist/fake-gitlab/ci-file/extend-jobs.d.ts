import type { ProblemList } from "./problem-list.ts";
import type { MapTree } from "./tree.ts";
/** Merges into each job what its `extends` names: mappings key by key, everything else replaced. */
export declare function extendJobs(jobs: ReadonlyMap<string, MapTree>, problems: ProblemList): Map<string, MapTree>;
