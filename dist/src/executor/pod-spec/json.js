export function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Equal whatever the order of fields. */
export function sameJson(a, b) {
    if (Array.isArray(a)) {
        return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
    }
    if (!isTable(a))
        return a === b;
    if (!isTable(b) || Object.keys(a).length !== Object.keys(b).length)
        return false;
    return Object.entries(a).every(([field, value]) => Object.hasOwn(b, field) && sameJson(value, b[field]));
}
/** As Go calls the JSON type of a value. */
export function jsonType(value) {
    if (Array.isArray(value))
        return "array";
    if (typeof value === "boolean")
        return "bool";
    if (typeof value === "number")
        return Number.isInteger(value) ? "number" : `number ${value}`;
    return value === null ? "null" : typeof value;
}
