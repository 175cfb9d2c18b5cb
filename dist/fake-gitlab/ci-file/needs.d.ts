import type { ProblemList, Position } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
/** A job that has to be over before this one starts, wherever its stage is. */
export interface Need {
    job: string;
    /** Its artifacts are wanted. */
    artifacts: boolean;
    /** It may be missing from the file. */
    optional: boolean;
    /** Which ones of a job with a matrix, by what stands behind their names; undefined means all. */
    instances: string[] | undefined;
    at: Position;
}
export declare function needs(tree: Tree, problems: ProblemList): Need[] | undefined;
