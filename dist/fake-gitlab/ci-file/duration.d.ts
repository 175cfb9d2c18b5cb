import type { ProblemList } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
/** `1h 30m`, `90 minutes`, `1 week and 2 days`, `3600`: seconds, or undefined when it is none of these. */
export declare function parseDuration(written: string): number | undefined;
/** Seconds of `timeout` and the like. */
export declare function duration(tree: Tree, keyword: string, problems: ProblemList): number | undefined;
