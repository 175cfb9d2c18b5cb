import type { ProblemList } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
/** The lines of `script` and its like: a text, or a list of texts and further lists. */
export declare function scriptLines(tree: Tree, keyword: string, problems: ProblemList, depth?: number): string[];
