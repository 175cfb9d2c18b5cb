import type { Table } from "../json-value.ts";
import type { Node } from "./syntax-tree.ts";
/** Why an expression is not true, in the words of its parts: `object.spec.priority` is 3. Undefined when it is true. */
export declare function explainCel(text: string, node: Node, variables: Table): string | undefined;
