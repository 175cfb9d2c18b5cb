import { fillIn } from "./given-values.js";
/**
 * The cases of a scenario file: each entry of `matrix:` laid over the rest. Tables merge key by key; texts, numbers and lists of the case
 * stand in place of the file's. What a case has `given` is then put in the place of its names. A case without a title gets the file's and its own name.
 */
export function matrixCases(value) {
    const matrix = isTable(value) ? value["matrix"] : undefined;
    if (!isTable(value) || !isTable(matrix))
        return [{ value, unused: [], origin: (path) => path }];
    const { matrix: _, ...base } = value;
    return Object.entries(matrix).map(([name, changes]) => {
        const titled = isTable(changes) && "title" in changes ? {} : { title: `${String(base["title"])}: ${name}` };
        const { given = {}, ...laid } = changes;
        const { filled, unused } = fillIn(overlay({ ...base, ...titled }, laid), given);
        return {
            name,
            value: filled,
            unused,
            origin: (path) => (reaches(changes, path) ? ["matrix", name, ...path] : path),
        };
    });
}
function overlay(base, changes) {
    if (!isTable(base) || !isTable(changes))
        return changes;
    const merged = { ...base };
    for (const [key, value] of Object.entries(changes))
        merged[key] = key in base ? overlay(base[key], value) : value;
    return merged;
}
function reaches(value, path) {
    let inner = value;
    for (const step of path) {
        if (typeof inner !== "object" || inner === null || !(step in inner))
            return false;
        inner = inner[step];
    }
    return true;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
