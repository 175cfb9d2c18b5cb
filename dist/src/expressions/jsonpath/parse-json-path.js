import { createTextReader } from "../text-reader.js";
const OPERATOR = /==|!=|<=|>=|<|>/y;
const INTEGER = /-?\d+/y;
/** A backslash makes a dot part of the name: `.metadata.annotations.example\.com/x`. */
const NAME = /(?:\\.|[^\s.[\]{}()\\,=!<>"'@$*?:])+/y;
/**
 * Reads a JSONPath in kubectl's flavour, with or without its braces: `{.spec.containers[?(@.name=="build")].image}`. Throws an
 * `ExpressionError`. Templates of several expressions, `range` and texts are no paths and are refused.
 */
export function parseJsonPath(text) {
    const reader = createTextReader(text);
    const braced = reader.take("{");
    reader.skipBlanks();
    if (/^(range|end)\b/.test(text.slice(reader.offset)))
        reader.fail("range and end belong to templates: write one path");
    reader.take("$");
    const steps = parseSteps(reader, true);
    reader.skipBlanks();
    if (braced)
        reader.demand("}");
    if (!reader.atEnd())
        reader.fail(`expected the end of the path, got ${JSON.stringify(text.slice(reader.offset))}`);
    if (steps.length === 0)
        reader.fail("a path without a step: expected such as .spec.containers[0].image");
    return steps;
}
/** The first name may stand without its dot, as in kubectl. */
function parseSteps(reader, bare) {
    const steps = [];
    for (;;) {
        if (reader.take("..")) {
            steps.push({ kind: "deep" });
            if (!reader.text.startsWith("[", reader.offset))
                steps.push(named(reader));
        }
        else if (reader.take(".")) {
            // `.[0]` is `[0]`, and a dot alone is the object itself.
            if (!/[[\s})]|$/y.test(reader.text[reader.offset] ?? ""))
                steps.push(named(reader));
            else if (steps.length === 0 && !reader.text.startsWith("[", reader.offset))
                steps.push({ kind: "self" });
        }
        else if (reader.take("[")) {
            steps.push(bracket(reader));
            reader.skipBlanks();
            reader.demand("]");
        }
        else if (bare && steps.length === 0 && reader.text.slice(reader.offset).search(/[\w*]/) === 0) {
            steps.push(named(reader));
        }
        else
            return steps;
    }
}
function named(reader) {
    if (reader.take("*"))
        return { kind: "every" };
    const name = reader.match(NAME) ?? reader.fail("expected a name after the dot");
    return { kind: "fields", names: [name.replaceAll(/\\(.)/g, "$1")] };
}
function bracket(reader) {
    reader.skipBlanks();
    if (reader.take("*"))
        return { kind: "every" };
    if (reader.take("?"))
        return filter(reader);
    const names = list(reader, () => reader.quoted());
    if (names.length > 0)
        return { kind: "fields", names };
    const from = integer(reader);
    if (reader.take(":")) {
        const to = integer(reader);
        const by = reader.take(":") ? integer(reader) : undefined;
        if (by !== undefined && by < 1)
            reader.fail(`expected a step of at least 1, got ${by}`);
        return { kind: "slice", by: by ?? 1, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    }
    if (from === undefined)
        reader.fail('expected a number, a name in quotes, "*" or "?(" in the brackets');
    const others = reader.match(/\s*,\s*/y) === undefined ? [] : list(reader, () => integer(reader));
    return { kind: "indexes", indexes: [from, ...others] };
}
function list(reader, item) {
    const items = [];
    for (let next = item(); next !== undefined; next = item()) {
        items.push(next);
        if (reader.match(/\s*,\s*/y) === undefined)
            break;
    }
    return items;
}
function integer(reader) {
    const digits = reader.match(INTEGER);
    return digits === undefined ? undefined : Number(digits);
}
function filter(reader) {
    reader.demand("(");
    const left = operand(reader);
    const operator = reader.match(OPERATOR);
    const step = operator === undefined ? { kind: "filter", left } : { kind: "filter", left, operator, right: operand(reader) };
    reader.demand(")");
    return step;
}
function operand(reader) {
    reader.skipBlanks();
    const found = operandHere(reader);
    reader.skipBlanks();
    return found;
}
function operandHere(reader) {
    const from = reader.match(/[@$]/y);
    if (from === "@" || from === "$")
        return { from, path: parseSteps(reader, false) };
    const text = reader.quoted();
    if (text !== undefined)
        return { value: text };
    const number = reader.match(/-?\d+(\.\d+)?/y);
    if (number !== undefined)
        return { value: Number(number) };
    const word = reader.match(/true|false/y);
    return word === undefined
        ? reader.fail("expected @.path, a text in quotes, a number, true or false")
        : { value: word === "true" };
}
