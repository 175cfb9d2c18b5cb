import type { ProblemList } from "./problem-list.ts";
import type { Tree } from "./tree.ts";
/** Reads the file as GitLab does (YAML 1.1). Undefined when it is no YAML at all; the problems then say why. `file` is one that is included. */
export declare function parseTree(text: string, problems: ProblemList, file?: string): Tree | undefined;
