import { decodeObject } from "../protobuf/decode-object.js";
import { isObject } from "../storage/json.js";
const REDACTED = "[redacted]";
/** A Secret without its values: the History shows which keys it has, never what they hold. */
export function redactSecret(object) {
    const copy = { ...object };
    for (const field of ["data", "stringData"]) {
        const values = copy[field];
        if (isObject(values))
            copy[field] = Object.fromEntries(Object.keys(values).map((key) => [key, REDACTED]));
    }
    return copy;
}
/** An answer's text as the History keeps it; undefined where it is nothing but a secret. */
export function answeredBody(body, { resource, subresource }) {
    if (subresource === "token")
        return undefined;
    if (resource !== "secrets")
        return body;
    try {
        const parsed = JSON.parse(body);
        if (!isObject(parsed))
            return undefined;
        const { items } = parsed;
        const shown = Array.isArray(items) ? items.map((item) => (isObject(item) ? redactSecret(item) : {})) : undefined;
        return JSON.stringify(shown === undefined ? redactSecret(parsed) : { ...parsed, items: shown });
    }
    catch {
        return undefined;
    }
}
/** A request's body as the History keeps it; undefined for bodies that cannot be shown safely. */
export function recordedBody(body, resource) {
    if (body.length === 0)
        return undefined;
    const text = textOf(body);
    if (text === undefined)
        return undefined;
    if (resource !== "secrets")
        return text;
    try {
        const parsed = JSON.parse(text);
        return isObject(parsed) ? JSON.stringify(redactSecret(parsed)) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Protobuf as the JSON that the same client could have sent; undefined for what is no text for people. */
function textOf(body) {
    if (!body.includes(0))
        return body.toString("utf8");
    try {
        return JSON.stringify(decodeObject(body));
    }
    catch {
        return undefined;
    }
}
