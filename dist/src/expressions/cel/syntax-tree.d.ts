/** Where in the text a part stands. */
export interface Span {
    start: number;
    end: number;
}
export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "+" | "-" | "*" | "/" | "%";
export type MacroName = "all" | "exists" | "exists_one" | "map" | "filter";
/** A CEL expression, taken apart. */
export type Node = Span & ({
    kind: "literal";
    value: string | number | boolean | null;
} | {
    kind: "list";
    items: readonly Node[];
} | {
    kind: "map";
    entries: readonly {
        key: Node;
        value: Node;
    }[];
} | {
    kind: "name";
    name: string;
} | {
    kind: "select";
    of: Node;
    field: string;
}
/** `has(of.field)`. */
 | {
    kind: "has";
    of: Node;
    field: string;
} | {
    kind: "index";
    of: Node;
    key: Node;
} | {
    kind: "call";
    name: string;
    arguments: readonly Node[];
} | {
    kind: "macro";
    name: MacroName;
    range: Node;
    variable: string;
    body: Node;
} | {
    kind: "not";
    of: Node;
} | {
    kind: "negative";
    of: Node;
} | {
    kind: "binary";
    operator: BinaryOperator;
    left: Node;
    right: Node;
} | {
    kind: "choice";
    condition: Node;
    whenTrue: Node;
    whenFalse: Node;
});
