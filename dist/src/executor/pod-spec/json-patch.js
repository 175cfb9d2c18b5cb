import { containerAt, listIndex, parsePointer, valueAt } from "./json-pointer.js";
import { isTable, jsonType, sameJson } from "./json.js";
/** RFC 6902, lists included. Throws an `Error` that says which operation cannot be done and why; then nothing was changed. */
export function applyJsonPatch(document, patch) {
    if (patch === null)
        return document;
    if (!Array.isArray(patch)) {
        throw new Error(`json: cannot unmarshal ${jsonType(patch)} into Go value of type jsonpatch.Patch`);
    }
    let result = structuredClone(document);
    for (const operation of patch) {
        if (!isTable(operation)) {
            throw new Error(`json: cannot unmarshal ${jsonType(operation)} into Go value of type jsonpatch.Operation`);
        }
        result = applyOperation(result, operation);
    }
    return result;
}
function applyOperation(document, operation) {
    const kind = operation["op"];
    const path = place(operation, "path");
    switch (kind) {
        case "add":
            return put(document, path, valueOf(operation), kind);
        case "remove":
            return without(document, path, kind);
        case "replace":
            if (path.parts.length === 0)
                return valueOf(operation);
            if (valueAt(document, path.parts) === undefined)
                throw missing(kind, "key", path);
            return put(without(document, path, kind), path, valueOf(operation), kind);
        case "test":
            // A missing field is as good as null for the official runner.
            if (sameJson(valueAt(document, path.parts) ?? null, valueOf(operation)))
                return document;
            throw new Error(`testing value ${path.text} failed: test failed`);
        case "copy":
        case "move": {
            const from = place(operation, "from");
            const value = valueAt(document, from.parts);
            if (value === undefined)
                throw missing(kind, "from path", from);
            if (kind === "copy")
                return put(document, path, structuredClone(value), kind);
            if (path.text.startsWith(`${from.text}/`)) {
                throw new Error(`move operation does not apply: ${path.text} is inside of ${from.text}`);
            }
            return put(without(document, from, kind), path, value, kind);
        }
        default:
            throw new Error(`Unexpected kind: ${typeof kind === "string" ? kind : "unknown"}`);
    }
}
function place(operation, member) {
    const text = operation[member];
    const parts = typeof text === "string" ? parsePointer(text) : undefined;
    if (typeof text !== "string" || parts === undefined) {
        const got = text === undefined ? "none" : JSON.stringify(text);
        throw new Error(`"${member}" of a ${String(operation["op"])} operation: expected a JSON pointer such as "/hostname", got ${got}`);
    }
    return { text, parts };
}
function valueOf(operation) {
    const value = operation["value"];
    if (value === undefined)
        throw new Error(`"value" is missing in a ${String(operation["op"])} operation`);
    return structuredClone(value);
}
function put(document, path, value, kind) {
    const last = path.parts.at(-1);
    if (last === undefined)
        return value;
    const container = found(document, path, kind);
    if (Array.isArray(container)) {
        const index = last === "-" ? container.length : listIndex(last, container.length);
        if (index === undefined)
            throw badIndex(kind, last);
        container.splice(index, 0, value);
    }
    else {
        // An own field even when it is called `__proto__`.
        Object.defineProperty(container, last, { value, writable: true, enumerable: true, configurable: true });
    }
    return document;
}
function without(document, path, kind) {
    const last = path.parts.at(-1);
    if (last === undefined)
        return null;
    const container = found(document, path, kind);
    if (Array.isArray(container)) {
        const index = listIndex(last, container.length - 1);
        if (index === undefined)
            throw badIndex(kind, last);
        container.splice(index, 1);
    }
    else {
        if (!Object.hasOwn(container, last)) {
            throw new Error(`error in ${kind} for path: '${path.text}': Unable to remove nonexistent key: ${last}: missing value`);
        }
        delete container[last];
    }
    return document;
}
function found(document, path, kind) {
    const container = containerAt(document, path.parts);
    if (container === undefined)
        throw missing(kind, "path", path);
    return container;
}
function missing(kind, what, { text }) {
    return new Error(`${kind} operation does not apply: doc is missing ${what}: ${text}: missing value`);
}
function badIndex(kind, part) {
    return new Error(`error in ${kind}: Unable to access invalid index: ${part}: invalid index referenced`);
}
