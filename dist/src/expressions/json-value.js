export function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** `-1` for less, `1` for more, 0 for equal, undefined for what has no order: numbers with numbers, texts with texts. */
export function compare(a, b) {
    if (typeof a === "number" && typeof b === "number")
        return Math.sign(a - b);
    if (typeof a === "string" && typeof b === "string")
        return a < b ? -1 : a > b ? 1 : 0;
    return undefined;
}
