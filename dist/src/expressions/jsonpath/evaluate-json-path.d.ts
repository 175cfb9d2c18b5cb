import type { JsonPath } from "./json-path.ts";
/** Everything that the path leads to, in the order of the document. What is not there is left out. */
export declare function evaluateJsonPath(path: JsonPath, root: unknown): unknown[];
