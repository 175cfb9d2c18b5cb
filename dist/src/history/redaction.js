import { createPhraseFinder } from "./phrase-finder.js";
import { secretForms } from "./secret-forms.js";
export const REDACTED = "[REDACTED]";
/**
 * Takes secret values out of events, for anything that leaves the program. Bodies of Secret objects go whole: their values
 * are encoded. For events in their order, since answers are known by their requests.
 */
export function createRedactor(secrets) {
    const values = [...secrets];
    const hide = createTextRedactor(values);
    // Output need not be text: its bytes are looked at as Latin-1, and so are the secrets.
    const hideBytes = createTextRedactor(values.map((value) => Buffer.from(value).toString("latin1")));
    const secretRequests = new Set();
    return (event) => {
        if (event.type === "request" && event.resource === "secrets")
            secretRequests.add(event.id);
        if ((event.type === "request" || event.type === "response") && "body" in event && secretRequests.has(event.id)) {
            return { ...event, body: REDACTED };
        }
        if ("base64" in event)
            return { ...event, base64: inBase64(event.base64, hideBytes) };
        const shown = event.type === "object" && event.resource === "secrets" ? { ...event, object: withoutData(event.object) } : event;
        // Most events have none, so they need not be taken apart.
        const text = JSON.stringify(shown);
        return hide(text) === text ? shown : deep(shown, hide);
    };
}
/** Takes secret values out of a text, also where they stand in JSON, in a URL or in Base64. Longer ones first, so that no tail stays. */
export function createTextRedactor(secrets) {
    const forms = [...secrets].flatMap((value) => secretForms(value));
    const find = createPhraseFinder(forms);
    return (text) => [...find(text)]
        .toSorted((a, b) => b.length - a.length)
        .reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
}
function inBase64(base64, hide) {
    const bytes = Buffer.from(base64, "base64").toString("latin1");
    const clean = hide(bytes);
    return clean === bytes ? base64 : Buffer.from(clean, "latin1").toString("base64");
}
function deep(value, hide) {
    if (typeof value === "string")
        return hide(value);
    if (Array.isArray(value))
        return value.map((item) => deep(item, hide));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, hide)]));
}
function withoutData(object) {
    if (typeof object !== "object" || object === null)
        return object;
    const hidden = Object.entries(object).map(([key, value]) => [
        key,
        key === "data" || key === "stringData" ? REDACTED : value,
    ]);
    return Object.fromEntries(hidden);
}
