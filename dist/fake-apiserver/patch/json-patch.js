import { cloneJson, defineField, isObject } from "../storage/json.js";
/** Why an operation cannot be done. */
export class PatchFailure extends Error {
    name = "PatchFailure";
}
/** RFC 6902. `operations` is whatever the client sent; throws `PatchFailure`. */
export function applyJsonPatch(document, operations) {
    if (!Array.isArray(operations))
        throw new PatchFailure("a JSON patch is a list of operations");
    let result = cloneJson(document);
    for (const operation of operations) {
        if (!isObject(operation))
            throw new PatchFailure(`not an operation: ${JSON.stringify(operation)}`);
        result = applyOperation(result, operation);
    }
    return result;
}
function applyOperation(document, operation) {
    const path = pointer(operation["path"]);
    switch (operation["op"]) {
        case "add":
            return add(document, path, cloneJson(valueOf(operation)));
        case "replace":
            read(document, path);
            return path.length === 0
                ? cloneJson(valueOf(operation))
                : add(remove(document, path), path, cloneJson(valueOf(operation)));
        case "remove":
            return remove(document, path);
        case "copy":
            return add(document, path, cloneJson(read(document, pointer(operation["from"]))));
        case "move": {
            const from = pointer(operation["from"]);
            const value = read(document, from);
            return add(remove(document, from), path, value);
        }
        case "test": {
            const found = read(document, path);
            if (!sameJson(found, valueOf(operation)))
                throw new PatchFailure(`testing path ${String(operation["path"])} failed`);
            return document;
        }
        default:
            throw new PatchFailure(`Unexpected kind: ${String(operation["op"])}`);
    }
}
function valueOf(operation) {
    if (!("value" in operation))
        throw new PatchFailure(`${String(operation["op"])} operation without a value`);
    return operation["value"];
}
function pointer(text) {
    if (text === "")
        return [];
    if (typeof text !== "string" || !text.startsWith("/"))
        throw new PatchFailure(`not a path: ${JSON.stringify(text)}`);
    return text
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function read(document, path) {
    let value = document;
    for (const part of path) {
        if (Array.isArray(value))
            value = value[index(part, value.length - 1, path)];
        else if (isObject(value) && Object.hasOwn(value, part))
            value = value[part];
        else
            throw missing(path);
    }
    return value;
}
function add(document, path, value) {
    const last = path.at(-1);
    if (last === undefined)
        return value;
    const parent = read(document, path.slice(0, -1));
    if (Array.isArray(parent))
        parent.splice(last === "-" ? parent.length : index(last, parent.length, path), 0, value);
    else if (isObject(parent))
        defineField(parent, last, value);
    else
        throw missing(path);
    return document;
}
function remove(document, path) {
    const last = path.at(-1);
    if (last === undefined)
        throw new PatchFailure("the whole document cannot be removed");
    read(document, path);
    const parent = read(document, path.slice(0, -1));
    if (Array.isArray(parent))
        parent.splice(index(last, parent.length - 1, path), 1);
    else if (isObject(parent))
        delete parent[last];
    return document;
}
function index(part, highest, path) {
    if (!/^(0|[1-9]\d*)$/.test(part) || Number(part) > highest)
        throw missing(path);
    return Number(part);
}
function missing(path) {
    return new PatchFailure(`path /${path.join("/")} does not exist`);
}
function sameJson(a, b) {
    if (Array.isArray(a))
        return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
    if (!isObject(a))
        return a === b;
    if (!isObject(b))
        return false;
    const keys = Object.keys(a);
    return (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key])));
}
