import type { ProblemList, Position } from "./problem-list.ts";
import type { Tree } from "./tree.ts";
/** A job that has to be over before this one starts, wherever its stage is. */
export interface Need {
    job: string;
    /** Its artifacts are wanted. */
    artifacts: boolean;
    /** It may be missing from the file. */
    optional: boolean;
    at: Position;
}
export declare function needs(tree: Tree, problems: ProblemList): Need[] | undefined;
