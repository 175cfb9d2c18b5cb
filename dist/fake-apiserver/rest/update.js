import { isDeepStrictEqual } from "node:util";
import { validateMeta } from "../resources/name-rules.js";
import { storageName } from "../resources/resource-type.js";
import { invalidObject } from "../status/invalid.js";
import { badRequest, conflict, notFound, STALE_OBJECT } from "../status/refusals.js";
import { cloneJson } from "../storage/json.js";
import { isDryRun } from "./dry-run.js";
import { warningHeaders } from "./field-validation.js";
import { incomingObject } from "./incoming-object.js";
import { presentObject } from "./presenting.js";
import { existing, namespaceOf } from "./read.js";
import { trackedFields } from "./tracking.js";
export function update(machinery, request) {
    const previous = existing(machinery, request);
    const { object, warnings } = incomingObject(request);
    const name = request.path.name ?? "";
    if (object.metadata.name !== name) {
        throw badRequest(object.metadata.name === ""
            ? "name must be provided"
            : `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`);
    }
    return { ...replace(machinery, request, previous, object), headers: warningHeaders(warnings) };
}
/** Puts `given` in the place of `previous`, as far as the path (`/status` or not) lets it. */
export function replace(machinery, request, previous, given) {
    return presentObject(request, storeReplacement(machinery, request, previous, given), machinery.clock.now());
}
/** The same, and what is stored now. `managedFields`: where they do not follow from the change alone. */
export function storeReplacement(machinery, request, previous, given, managedFields) {
    const { store, deletion } = machinery;
    const { type, path } = request;
    const { name } = previous.metadata;
    checkIdentity(type, previous, given);
    const next = nextObject(type, previous, given, path.subresource === "status");
    const errors = [...validateMeta(next.metadata, type.names), ...type.validate(next)];
    if (path.subresource !== "status")
        errors.push(...type.validateUpdate(next, previous));
    if (errors.length > 0)
        throw invalidObject(type, name, errors);
    const managed = managedFields ?? trackedFields(machinery, request, previous, next);
    if (managed !== undefined)
        next.metadata.managedFields = managed;
    if (isDryRun(path.params))
        return next;
    const stored = store.update(storageName(type), namespaceOf(request), name, () => next);
    if (stored === undefined)
        throw notFound(type, name);
    deletion.finish(type, stored);
    return stored;
}
function checkIdentity(type, previous, given) {
    const { name, uid, resourceVersion } = previous.metadata;
    const wanted = given.metadata.resourceVersion;
    if (given.metadata.uid && given.metadata.uid !== uid) {
        const why = `Precondition failed: UID in precondition: ${given.metadata.uid}, UID in object meta: ${uid}`;
        throw conflict(type, name, why);
    }
    if (wanted && wanted !== resourceVersion)
        throw conflict(type, name, STALE_OBJECT);
}
function nextObject(type, previous, given, isStatus) {
    const next = cloneJson(given);
    keepIdentity(next, previous);
    if (isStatus)
        return { ...cloneJson(previous), metadata: next.metadata, status: next["status"] };
    type.applyDefaults(next);
    if (type.hasStatus) {
        if (previous["status"] === undefined)
            delete next["status"];
        else
            next["status"] = cloneJson(previous["status"]);
    }
    type.prepareUpdate(next, previous);
    if (type.counted && !isDeepStrictEqual(next["spec"], previous["spec"])) {
        next.metadata.generation = (previous.metadata.generation ?? 0) + 1;
    }
    return next;
}
/** Fields of the metadata that no client can change. */
function keepIdentity(next, previous) {
    const kept = [
        "name",
        "namespace",
        "generateName",
        "uid",
        "resourceVersion",
        "generation",
        "creationTimestamp",
        "deletionTimestamp",
        "deletionGracePeriodSeconds",
    ];
    const meta = { ...next.metadata };
    for (const field of kept) {
        if (previous.metadata[field] === undefined)
            delete meta[field];
        else
            meta[field] = previous.metadata[field];
    }
    delete meta["managedFields"];
    next.metadata = { ...meta, name: previous.metadata.name };
}
