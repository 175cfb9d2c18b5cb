import type { ProblemList } from "./problem-list.ts";
import type { Tree } from "./tree.ts";
export interface CiVariable {
    key: string;
    value: string;
    /** `expand: false`: the runner leaves `$` in the value alone. */
    raw: boolean;
}
/** `variables:` of the file, a job or a service. */
export declare function ciVariables(tree: Tree, keyword: string, problems: ProblemList): CiVariable[];
/** Later ones win; each stands where it was first named. */
export declare function mergeVariables(...layers: readonly (readonly CiVariable[])[]): CiVariable[];
