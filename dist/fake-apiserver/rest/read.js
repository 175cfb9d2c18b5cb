import { storageName } from "../resources/resource-type.js";
import { badRequest, expired, notFound } from "../status/refusals.js";
import { presentList, presentObject } from "./presenting.js";
import { checkListOptions, requestedVersion } from "./resource-version.js";
import { selectionOf } from "./selection.js";
export function namespaceOf(request) {
    return request.type.namespaced ? request.path.namespace : undefined;
}
/** The stored object that the path names; throws 404. */
export function existing({ store }, request) {
    const { type, path } = request;
    const object = store.get(storageName(type), namespaceOf(request), path.name ?? "");
    if (object === undefined)
        throw notFound(type, path.name ?? "");
    return object;
}
export function get(machinery, request) {
    return presentObject(request, existing(machinery, request), machinery.clock.now());
}
/** Lists are always answered from the latest state; `continue` goes on after the last name of the page before. */
export function list(machinery, request) {
    const { store, clock } = machinery;
    const { type, path } = request;
    checkListOptions(path.params, false);
    requestedVersion(path.params.get("resourceVersion"), store.version());
    const matches = selectionOf(type, path);
    const selected = store.list(storageName(type), namespaceOf(request)).filter(matches);
    const limit = Number(path.params.get("limit") ?? 0);
    const token = path.params.get("continue") ?? "";
    if (limit <= 0 && token === "") {
        return presentList(request, selected, { resourceVersion: String(store.version()) }, clock.now());
    }
    const page = readToken(token, store.version());
    const rest = page === undefined ? selected : selected.filter((object) => keyOf(object) > page.after);
    const items = limit > 0 ? rest.slice(0, limit) : rest;
    const last = items.at(-1);
    const version = page?.version ?? store.version();
    const more = last !== undefined && items.length < rest.length;
    const meta = {
        resourceVersion: String(version),
        ...(more ? { continue: writeToken(version, keyOf(last)), remainingItemCount: rest.length - items.length } : {}),
    };
    return presentList(request, items, meta, clock.now());
}
function keyOf({ metadata }) {
    return `${metadata.namespace ?? ""}/${metadata.name}`;
}
function writeToken(version, after) {
    return Buffer.from(JSON.stringify({ v: "meta.k8s.io/v1", rv: version, start: after })).toString("base64url");
}
function readToken(token, current) {
    if (token === "")
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(Buffer.from(token, "base64url").toString());
    }
    catch {
        throw badRequest("continue key is not valid: illegal base64 data");
    }
    const { rv, start } = parsed;
    if (typeof rv !== "number" || typeof start !== "string")
        throw badRequest("continue key is not valid");
    if (rv > current) {
        throw expired("The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.");
    }
    return { version: rv, after: start };
}
