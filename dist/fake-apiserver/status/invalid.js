import { StatusError } from "./status.js";
export function required(field, detail = "") {
    return { field, reason: "FieldValueRequired", message: `Required value${detail === "" ? "" : `: ${detail}`}` };
}
export function duplicate(field, value) {
    return { field, reason: "FieldValueDuplicate", message: `Duplicate value: ${quoted(value)}` };
}
export function invalid(field, value, detail) {
    return { field, reason: "FieldValueInvalid", message: `Invalid value: ${quoted(value)}: ${detail}` };
}
export function notSupported(field, value, supported) {
    const list = supported.map((word) => JSON.stringify(word)).join(", ");
    return {
        field,
        reason: "FieldValueNotSupported",
        message: `Unsupported value: ${quoted(value)}: supported values: ${list}`,
    };
}
export function notFoundValue(field, value) {
    return { field, reason: "FieldValueNotFound", message: `Not found: ${quoted(value)}` };
}
export function forbiddenField(field, detail) {
    return { field, reason: "FieldValueForbidden", message: `Forbidden: ${detail}` };
}
export function tooLong(field, maxBytes) {
    return { field, reason: "FieldValueTooLong", message: `Too long: may not be more than ${maxBytes} bytes` };
}
/** The 422 that lists every complaint. */
export function invalidObject(kind, name, errors) {
    const texts = [...new Set(errors.map((error) => `${error.field}: ${error.message}`))];
    const qualified = kind.group === "" ? kind.kind : `${kind.kind}.${kind.group}`;
    const all = texts.length === 1 ? (texts[0] ?? "") : `[${texts.join(", ")}]`;
    return new StatusError(422, "Invalid", `${qualified} "${name}" is invalid: ${all}`, {
        ...(name === "" ? {} : { name }),
        ...(kind.group === "" ? {} : { group: kind.group }),
        ...(kind.kind === "" ? {} : { kind: kind.kind }),
        causes: errors.map(({ reason, message, field }) => ({ reason, message, field })),
    });
}
function quoted(value) {
    return typeof value === "string"
        ? JSON.stringify(value)
        : typeof value === "object"
            ? JSON.stringify(value)
            : String(value);
}
