import type { Node } from "./syntax-tree.ts";
/**
 * Reads an expression of a subset of CEL: literals, lists, maps, selection, `? :`, logic, comparison, arithmetic, `in`, `has()`,
 * the functions of `functions.ts`, and the macros all, exists, exists_one, map (with two arguments) and filter. Numbers are JSON's: an int
 * and a double of the same value are the same. Throws an `ExpressionError`, also for a name that is not among `names`.
 */
export declare function parseCel(text: string, names: readonly string[]): Node;
