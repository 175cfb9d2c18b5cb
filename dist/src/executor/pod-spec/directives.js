import { isTable } from "./json.js";
export const PATCH = "$patch";
const RETAIN = "$retainKeys";
const ORDER = "$setElementOrder/";
const DELETE_VALUES = "$deleteFromPrimitiveList/";
/** Reads the directives of a table. Throws for those that make no sense, in the words of Kubernetes. */
export function parsePatch(patch) {
    const parsed = { orders: new Map(), deletions: new Map(), fields: new Map() };
    for (const [field, value] of Object.entries(patch)) {
        if (field === PATCH)
            parsed.whole = wholeDirective(value, patch);
        else if (field === RETAIN)
            parsed.retain = new Set(listOf(value, "retainKeys").map(String));
        else if (field.startsWith(ORDER)) {
            parsed.orders.set(field.slice(ORDER.length), listOf(value, "setElementOrder list"));
        }
        else if (field.startsWith(DELETE_VALUES)) {
            parsed.deletions.set(field.slice(DELETE_VALUES.length), listOf(value, "primitive list"));
        }
        else
            parsed.fields.set(field, value);
    }
    const { retain, fields } = parsed;
    if (retain && [...fields].some(([field, value]) => value !== null && !retain.has(field))) {
        throw badFormat("retainKeys");
    }
    return parsed;
}
/** A value that there was nothing to merge with: directives, nulls and deleted items have nothing to act on. */
export function withoutDirectives(value) {
    if (Array.isArray(value)) {
        return value.filter((item) => !isTable(item) || !(PATCH in item)).map((item) => withoutDirectives(item));
    }
    if (!isTable(value))
        return value;
    const kept = Object.entries(value).filter(([field, item]) => item !== null && !isDirective(field));
    return Object.fromEntries(kept.map(([field, item]) => [field, withoutDirectives(item)]));
}
export function unknownDirective(value, patch) {
    return new Error(`unknown patch type: ${String(value)} in map: ${JSON.stringify(patch)}`);
}
function wholeDirective(value, patch) {
    if (value !== "replace" && value !== "delete")
        throw unknownDirective(value, patch);
    return value;
}
function isDirective(field) {
    return field === PATCH || field === RETAIN || field.startsWith(ORDER) || field.startsWith(DELETE_VALUES);
}
function listOf(value, of) {
    if (!Array.isArray(value))
        throw badFormat(of);
    return value;
}
function badFormat(of) {
    return new Error(`invalid patch format of ${of}`);
}
