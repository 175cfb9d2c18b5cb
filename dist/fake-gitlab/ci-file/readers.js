import { didYouMean } from "../../src/diagnostics/index.js";
import { describeTree } from "./tree.js";
/** Readers of single values. Each reports what does not fit and gives undefined, or leaves it out of a list. */
function wrongType(tree, keyword, expected, problems) {
    problems.add("wrong-type", tree.at, `"${keyword}" is ${describeTree(tree)}, expected ${expected}`);
    return undefined;
}
/** Numbers and booleans count as their text, as GitLab takes them in variables; nothing is no text. */
export function text(tree, keyword, problems) {
    if (tree.kind !== "scalar" || tree.value === null)
        return wrongType(tree, keyword, "a text", problems);
    return tree.text;
}
export function boolean(tree, keyword, problems) {
    if (tree.kind !== "scalar" || typeof tree.value !== "boolean") {
        return wrongType(tree, keyword, "true or false", problems);
    }
    return tree.value;
}
export function wholeNumber(tree, keyword, range, problems) {
    const { min, max } = range;
    const value = tree.kind === "scalar" ? tree.value : undefined;
    if (typeof value !== "number" || !Number.isInteger(value) || value < min || value > max) {
        return wrongType(tree, keyword, `a whole number from ${min} to ${max}`, problems);
    }
    return value;
}
export function oneOf(tree, keyword, words, problems) {
    const found = tree.kind === "scalar" ? words.find((word) => word === tree.text) : undefined;
    if (found !== undefined)
        return found;
    const hint = tree.kind === "scalar" ? didYouMean(tree.text, words) : undefined;
    problems.add("wrong-value", tree.at, `"${keyword}" is ${describeTree(tree)}, expected ${words.join(", ")}`, hint);
    return undefined;
}
/** One text or a list of texts. */
export function stringList(tree, keyword, problems) {
    const items = tree.kind === "list" ? tree.items : [tree];
    return items.flatMap((item) => {
        if (item.kind === "scalar" && item.value !== null)
            return [item];
        wrongType(item, keyword, "a text or a list of texts", problems);
        return [];
    });
}
export function texts(tree, keyword, problems) {
    return stringList(tree, keyword, problems).map((item) => item.text);
}
export function list(tree, keyword, problems) {
    return tree.kind === "list" ? tree.items : wrongType(tree, keyword, "a list", problems);
}
/** A mapping with no other keys than these. */
export function mapping(tree, keyword, keys, problems) {
    if (tree.kind !== "map")
        return wrongType(tree, keyword, "a mapping", problems);
    for (const [key, { at }] of tree.entries) {
        if (keys.includes(key))
            continue;
        const hint = didYouMean(key, keys) ?? `known here: ${keys.join(", ")}`;
        problems.add("unknown-keyword", at, `unknown keyword "${key}" in "${keyword}"`, hint);
    }
    return tree;
}
/** Reads the value of a key when it is there. */
export function optional(map, key, read) {
    const entry = map.entries.get(key);
    return entry === undefined ? undefined : read(entry.tree);
}
