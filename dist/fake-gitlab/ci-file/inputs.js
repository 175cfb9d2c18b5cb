import { mapping, oneOf, optional } from "./readers.js";
import { describeTree } from "./tree.js";
const TYPES = ["string", "number", "boolean", "array"];
/** `inputs:` of a job; nobody overrides them here, so that the default is the value. */
export function inputs(tree, problems) {
    if (tree.kind !== "map") {
        mapping(tree, "inputs", [], problems);
        return [];
    }
    return [...tree.entries].flatMap(([key, entry]) => {
        const place = `inputs: ${key}`;
        const map = mapping(entry.tree, place, ["default", "type", "options", "description", "regex"], problems);
        if (map === undefined)
            return [];
        const type = optional(map, "type", (value) => oneOf(value, `${place}: type`, TYPES, problems)) ?? "string";
        const given = map.entries.get("default");
        if (given === undefined) {
            problems.add("missing-keyword", entry.at, `"${place}" has no "default", which inputs of jobs need`);
            return [];
        }
        const content = contentOf(given.tree);
        if (isOfType(content, type))
            return [{ key, value: { type, content, sensitive: false } }];
        problems.add("wrong-type", given.at, `"${place}: default" is ${describeTree(given.tree)}, expected a ${type}`);
        return [];
    });
}
function contentOf(tree) {
    if (tree.kind === "list")
        return tree.items.map(contentOf);
    return tree.kind === "scalar" ? tree.value : null;
}
function isOfType(content, type) {
    return type === "array" ? Array.isArray(content) : typeof content === type;
}
