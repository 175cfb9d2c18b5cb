import { apiVersionOf } from "../resources/resource-type.js";
import { conform, WrongType } from "../schema/conform.js";
import { invalid, invalidObject, notSupported } from "../status/invalid.js";
import { badRequest } from "../status/refusals.js";
import { isObject } from "../storage/json.js";
/** Decodes a client's object into its kind, as strictly as `fieldValidation` asks: Ignore, Warn (the default), Strict. */
export function checkFields(type, given, params) {
    const { object, unknown } = decoded(type, given);
    const problems = unknown.map((path) => `unknown field "${path}"`);
    const mode = modeOf(params);
    if (mode === "Strict" && problems.length > 0) {
        throw badRequest(`${subject(type)}: strict decoding error: ${problems.join(", ")}`);
    }
    return { object, warnings: mode === "Warn" ? problems : [] };
}
/** The same for what a patch made of an object; `patch` is what the client sent. */
export function checkPatchedFields(type, given, params, patch) {
    const { object, unknown } = decoded(type, given);
    const problems = unknown.map((path) => `unknown field "${path}"`);
    const mode = modeOf(params);
    if (mode === "Strict" && problems.length > 0) {
        const why = `strict decoding error: ${problems.join(", ")}`;
        throw invalidObject({ group: "", kind: "" }, "", [invalid("patch", goText(patch), why)]);
    }
    return { object, warnings: mode === "Warn" ? problems : [] };
}
/** The headers that carry warnings to the client, who prints them. */
export function warningHeaders(warnings) {
    if (warnings.length === 0)
        return {};
    return { Warning: warnings.map((text) => `299 - ${JSON.stringify(text)}`).join(", ") };
}
function decoded(type, given) {
    try {
        return conform(type.schema, given);
    }
    catch (error) {
        if (error instanceof WrongType)
            throw badRequest(`${subject(type)}: ${error.message}`);
        throw error;
    }
}
function subject(type) {
    return `${type.kind} in version ${JSON.stringify(apiVersionOf(type).split("/").at(-1))} cannot be handled as a ${type.kind}`;
}
function modeOf(params) {
    const mode = params.get("fieldValidation") ?? "";
    if (mode === "" || mode === "Warn")
        return "Warn";
    if (mode === "Ignore" || mode === "Strict")
        return mode;
    const error = notSupported("fieldValidation", mode, ["Ignore", "Strict", "Warn"]);
    throw invalidObject({ group: "meta.k8s.io", kind: "CreateOptions" }, "", [error]);
}
/** `map[spec:map[foo:bar]]`: how the API server quotes a patch. */
function goText(value) {
    if (Array.isArray(value))
        return `[${value.map(goText).join(" ")}]`;
    if (value === null)
        return "<nil>";
    if (!isObject(value))
        return String(value);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, item]) => `${key}:${goText(item)}`).join(" ")}]`;
}
