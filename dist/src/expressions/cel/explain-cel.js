import { CelError } from "./cel-error.js";
import { evaluateCel, rangeOf } from "./evaluate-cel.js";
import { shown } from "./functions.js";
/** Why an expression is not true, in the words of its parts: `object.spec.priority` is 3. Undefined when it is true. */
export function explainCel(text, node, variables) {
    const value = valueOf(node, variables);
    if (value === true)
        return undefined;
    const source = (part) => text.slice(part.start, part.end);
    return reasons(node, variables, source).join("; ");
}
function valueOf(node, variables) {
    try {
        return evaluateCel(node, variables);
    }
    catch (error) {
        if (error instanceof CelError)
            return error;
        throw error;
    }
}
function reasons(node, variables, source) {
    if (node.kind === "binary" && node.operator === "&&") {
        const culprit = [node.left, node.right].find((side) => valueOf(side, variables) !== true);
        return culprit === undefined ? [] : reasons(culprit, variables, source);
    }
    if (node.kind === "binary")
        return [node.left, node.right].flatMap((side) => told(side, variables, source));
    if (node.kind === "macro" && node.name === "all")
        return firstBad(node, variables, source);
    if (node.kind === "macro" && node.name !== "map")
        return told(node.range, variables, source);
    if (node.kind === "call")
        return node.arguments.flatMap((part) => told(part, variables, source));
    if (node.kind === "not" || node.kind === "has")
        return told(node.of, variables, source);
    return told(node, variables, source);
}
function firstBad(node, variables, source) {
    const range = valueOf(node.range, variables);
    if (range instanceof CelError)
        return told(node.range, variables, source);
    for (const entry of rangeOf(range)) {
        const inner = { ...variables, [node.variable]: entry };
        if (valueOf(node.body, inner) !== true)
            return [`${node.variable} is ${shown(entry)}`, ...reasons(node.body, inner, source)];
    }
    return [];
}
/** A literal says for itself what it is. */
function told(node, variables, source) {
    if (node.kind === "literal")
        return [];
    const value = valueOf(node, variables);
    return [value instanceof CelError ? `${source(node)}: ${value.message}` : `${source(node)} is ${shown(value)}`];
}
