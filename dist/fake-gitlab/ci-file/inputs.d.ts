import type { ProblemList } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
declare const TYPES: readonly ["string", "number", "boolean", "array"];
type InputValue = string | number | boolean | null | InputValue[];
/** One `inputs:` entry of a job, as runners are told of it. */
export interface JobInput {
    key: string;
    value: {
        type: (typeof TYPES)[number];
        content: InputValue;
        sensitive: boolean;
    };
}
/** `inputs:` of a job; nobody overrides them here, so that the default is the value. */
export declare function inputs(tree: Tree, problems: ProblemList): JobInput[];
export {};
