import { cloneJson, isObject } from "../storage/json.js";
/** RFC 7386: objects are merged, `null` removes, everything else replaces. */
export function applyMergePatch(target, patch) {
    if (!isObject(patch))
        return cloneJson(patch);
    const result = isObject(target) ? { ...target } : {};
    for (const [field, value] of Object.entries(patch)) {
        if (value === null)
            delete result[field];
        else
            result[field] = applyMergePatch(result[field], value);
    }
    return result;
}
