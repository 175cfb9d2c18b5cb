import { isDeepStrictEqual } from "node:util";
import { compare, isTable } from "../json-value.js";
/** Everything that the path leads to, in the order of the document. What is not there is left out. */
export function evaluateJsonPath(path, root) {
    return follow(path, root, root);
}
function follow(path, from, root) {
    return path.reduce((values, step) => values.flatMap((value) => take(step, value, root)), [from]);
}
function take(step, value, root) {
    switch (step.kind) {
        case "self":
            return [value];
        case "fields":
            return isTable(value) ? step.names.filter((name) => Object.hasOwn(value, name)).map((name) => value[name]) : [];
        case "indexes":
            return Array.isArray(value) ? step.indexes.flatMap((index) => value.slice(index, index + 1 || undefined)) : [];
        case "slice":
            return Array.isArray(value) ? value.slice(step.from, step.to).filter((_, index) => index % step.by === 0) : [];
        case "every":
            return children(value);
        case "deep":
            return deep(value);
        case "filter":
            return children(value).filter((candidate) => isWanted(step, candidate, root));
    }
}
function children(value) {
    if (Array.isArray(value))
        return value;
    return isTable(value) ? Object.values(value) : [];
}
function deep(value) {
    return [value, ...children(value).flatMap(deep)];
}
function isWanted({ left, operator, right }, candidate, root) {
    const values = valuesOf(left, candidate, root);
    if (operator === undefined || right === undefined)
        return values.length > 0;
    const others = valuesOf(right, candidate, root);
    return values.some((value) => others.some((other) => holds(value, operator, other)));
}
function valuesOf(operand, candidate, root) {
    return "value" in operand ? [operand.value] : follow(operand.path, operand.from === "@" ? candidate : root, root);
}
function holds(value, operator, other) {
    if (operator === "==")
        return isDeepStrictEqual(value, other);
    if (operator === "!=")
        return !isDeepStrictEqual(value, other);
    const order = compare(value, other);
    if (order === undefined)
        return false;
    if (operator === "<")
        return order < 0;
    if (operator === "<=")
        return order <= 0;
    return operator === ">" ? order > 0 : order >= 0;
}
