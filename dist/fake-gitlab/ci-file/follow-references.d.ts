import type { ProblemList } from "./problem-list.ts";
import type { MapTree } from "./tree.ts";
/** Puts what `!reference [job, keyword, …]` names in its place. */
export declare function followReferences(root: MapTree, problems: ProblemList): MapTree;
