/** A JSONPath as kubectl understands it, taken apart. */
export type JsonPath = readonly Step[];
export type Step = 
/** A dot alone. */
{
    kind: "self";
}
/** `.name`, `['name']`, and unions of them. */
 | {
    kind: "fields";
    names: readonly string[];
}
/** `[0]`, `[-1]`, `[0,2]`. */
 | {
    kind: "indexes";
    indexes: readonly number[];
}
/** `[1:3]`, `[::2]`; negative numbers count from the end. */
 | {
    kind: "slice";
    from?: number;
    to?: number;
    by: number;
}
/** `.*` and `[*]`. */
 | {
    kind: "every";
}
/** `..`: the value itself and everything below it. */
 | {
    kind: "deep";
}
/** `[?(@.name=="build")]`; without an operator: whether the left side is there. */
 | {
    kind: "filter";
    left: Operand;
    operator?: Operator;
    right?: Operand;
};
export type Operator = "==" | "!=" | "<" | "<=" | ">" | ">=";
export type Operand = {
    value: string | number | boolean;
} | {
    path: JsonPath;
    from: "@" | "$";
};
