import { isTable } from "./json.js";
/** RFC 6901: `/a~1b/0` -> `["a/b", "0"]`. Undefined for a text that is no pointer. */
export function parsePointer(text) {
    if (text === "")
        return [];
    if (!text.startsWith("/") || /~(?![01])/.test(text))
        return undefined;
    const parts = text.slice(1).split("/");
    return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** The value at a path; undefined when there is none. */
export function valueAt(document, path) {
    let value = document;
    for (const part of path)
        value = childOf(value, part);
    return value;
}
/** The table or list whose field or item the path's last part names; undefined when the path leads to none. */
export function containerAt(document, path) {
    const value = valueAt(document, path.slice(0, -1));
    return Array.isArray(value) || isTable(value) ? value : undefined;
}
/** Position of a list item as JSON Patch spells it, at most `highest`; undefined for everything else. */
export function listIndex(part, highest) {
    return /^(0|[1-9]\d*)$/.test(part) && Number(part) <= highest ? Number(part) : undefined;
}
function childOf(value, part) {
    if (Array.isArray(value)) {
        const index = listIndex(part, value.length - 1);
        return index === undefined ? undefined : value[index];
    }
    return isTable(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}
