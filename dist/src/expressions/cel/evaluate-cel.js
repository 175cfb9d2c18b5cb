import { isDeepStrictEqual } from "node:util";
import { compare, isTable } from "../json-value.js";
import { CelError } from "./cel-error.js";
import { functions, shown } from "./functions.js";
/** The value of an expression. Throws a `CelError` where CEL has none: a key that is not there, types that do not fit. */
export function evaluateCel(node, variables) {
    const valueOf = (part) => evaluateCel(part, variables);
    switch (node.kind) {
        case "literal":
            return node.value;
        case "list":
            return node.items.map(valueOf);
        case "map":
            return Object.fromEntries(node.entries.map(({ key, value }) => [String(valueOf(key)), valueOf(value)]));
        case "name":
            return variables[node.name];
        case "select":
            return at(valueOf(node.of), node.field);
        case "has":
            return hasField(valueOf(node.of), node.field);
        case "index":
            return at(valueOf(node.of), valueOf(node.key));
        case "call":
            return functions[node.name]?.call(...node.arguments.map(valueOf));
        case "macro":
            return macro(node, valueOf(node.range), variables);
        case "not":
            return !truth(valueOf(node.of));
        case "negative":
            return -number(valueOf(node.of));
        case "binary":
            return binary(node.operator, node.left, node.right, valueOf);
        case "choice":
            return valueOf(truth(valueOf(node.condition)) ? node.whenTrue : node.whenFalse);
    }
}
function hasField(value, field) {
    if (!isTable(value))
        throw new CelError(`has() needs a map, got ${shown(value)}`);
    return Object.hasOwn(value, field) && value[field] !== undefined;
}
function at(value, key) {
    if (isTable(value) && (typeof key === "string" || typeof key === "number")) {
        if (Object.hasOwn(value, key))
            return value[key];
        throw new CelError(`no such key: ${key}`);
    }
    if (Array.isArray(value) && typeof key === "number") {
        if (key >= 0 && key < value.length)
            return value[key];
        throw new CelError(`no entry ${key} in a list of ${value.length}`);
    }
    throw new CelError(`${shown(value)} has no ${shown(key)}`);
}
/** The entries that a macro goes through: those of a list, the keys of a map. */
export function rangeOf(value) {
    if (Array.isArray(value))
        return value;
    if (isTable(value))
        return Object.keys(value);
    throw new CelError(`expected a list or a map, got ${shown(value)}`);
}
function macro({ name, variable, body }, range, variables) {
    const entries = rangeOf(range);
    const of = (entry) => evaluateCel(body, { ...variables, [variable]: entry });
    if (name === "map")
        return entries.map(of);
    if (name === "filter")
        return entries.filter((entry) => truth(of(entry)));
    if (name === "exists_one")
        return entries.filter((entry) => truth(of(entry))).length === 1;
    return any(entries.map((entry) => () => truth(of(entry)) === (name === "exists")), name === "exists");
}
/** `found` as soon as one of the questions is true, even if others have no answer (CEL: && and || swallow errors where they can). */
function any(questions, found) {
    let trouble;
    for (const ask of questions) {
        try {
            if (ask())
                return found;
        }
        catch (error) {
            trouble ??= error;
        }
    }
    if (trouble !== undefined)
        throw trouble;
    return !found;
}
function binary(operator, left, right, valueOf) {
    if (operator === "&&" || operator === "||") {
        const decisive = operator === "||";
        return any([left, right].map((side) => () => truth(valueOf(side)) === decisive), decisive);
    }
    const [a, b] = [valueOf(left), valueOf(right)];
    if (operator === "==")
        return isDeepStrictEqual(a, b);
    if (operator === "!=")
        return !isDeepStrictEqual(a, b);
    if (operator === "in")
        return isIn(a, b);
    if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=")
        return ordered(a, operator, b);
    return arithmetic(a, operator, b);
}
function isIn(value, range) {
    if (isTable(range))
        return typeof value === "string" && Object.hasOwn(range, value);
    return rangeOf(range).some((entry) => isDeepStrictEqual(entry, value));
}
function ordered(a, operator, b) {
    const order = compare(a, b);
    if (order === undefined)
        throw new CelError(`${shown(a)} ${operator} ${shown(b)} has no answer`);
    if (operator === "<")
        return order < 0;
    if (operator === "<=")
        return order <= 0;
    return operator === ">" ? order > 0 : order >= 0;
}
function arithmetic(a, operator, b) {
    if (operator === "+" && typeof a === "string" && typeof b === "string")
        return a + b;
    if (operator === "+" && Array.isArray(a) && Array.isArray(b))
        return a.concat(b);
    const [x, y] = [number(a), number(b)];
    if (operator === "+")
        return x + y;
    if (operator === "-")
        return x - y;
    if (operator === "*")
        return x * y;
    const whole = Number.isInteger(x) && Number.isInteger(y);
    if (y === 0 && whole)
        throw new CelError("division by zero");
    if (operator === "%")
        return x % y;
    return whole ? Math.trunc(x / y) : x / y;
}
function truth(value) {
    if (typeof value === "boolean")
        return value;
    throw new CelError(`expected true or false, got ${shown(value)}`);
}
function number(value) {
    if (typeof value === "number")
        return value;
    throw new CelError(`expected a number, got ${shown(value)}`);
}
