import { isTable } from "./json.js";
/** RFC 7386: tables are merged, `null` removes, everything else replaces. */
export function applyMergePatch(target, patch) {
    if (!isTable(patch))
        return patch;
    const result = new Map(isTable(target) ? Object.entries(target) : []);
    for (const [field, value] of Object.entries(patch)) {
        if (value === null)
            result.delete(field);
        else
            result.set(field, applyMergePatch(result.get(field), value));
    }
    return Object.fromEntries(result);
}
