import type { CiFile } from "./job-definition.ts";
import type { ProblemList } from "./problem-list.ts";
import type { MapTree } from "./tree.ts";
/** What can only be seen with all jobs at hand: stages and other jobs that do not exist, jobs that wait for each other. */
export declare function checkJobs({ stages, jobs }: CiFile, trees: ReadonlyMap<string, MapTree>, problems: ProblemList): void;
