import { type Table } from "../json-value.ts";
import type { Node } from "./syntax-tree.ts";
/** The value of an expression. Throws a `CelError` where CEL has none: a key that is not there, types that do not fit. */
export declare function evaluateCel(node: Node, variables: Table): unknown;
/** The entries that a macro goes through: those of a list, the keys of a map. */
export declare function rangeOf(value: unknown): readonly unknown[];
