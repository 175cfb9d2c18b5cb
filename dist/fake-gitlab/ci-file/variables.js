import { boolean, mapping, optional, text } from "./readers.js";
const KEYS = ["value", "description", "options", "expand"];
/** `variables:` of the file, a job or a service. */
export function ciVariables(tree, keyword, problems) {
    if (tree.kind === "scalar" && tree.value === null)
        return [];
    if (tree.kind !== "map") {
        mapping(tree, keyword, [], problems);
        return [];
    }
    return [...tree.entries].map(([key, entry]) => ciVariable(key, entry.tree, `${keyword}: ${key}`, problems));
}
function ciVariable(key, tree, keyword, problems) {
    if (tree.kind === "scalar")
        return { key, value: tree.text, raw: false };
    const map = mapping(tree, keyword, KEYS, problems);
    if (map === undefined)
        return { key, value: "", raw: false };
    return {
        key,
        value: optional(map, "value", (value) => text(value, `${keyword}: value`, problems)) ?? "",
        raw: optional(map, "expand", (value) => boolean(value, `${keyword}: expand`, problems)) === false,
    };
}
/** Later ones win; each stands where it was first named. */
export function mergeVariables(...layers) {
    return [...new Map(layers.flat().map((variable) => [variable.key, variable])).values()];
}
