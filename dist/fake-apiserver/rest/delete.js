import { jsonAnswer } from "../http/answer.js";
import { decodeBody } from "../http/request-body.js";
import { storageName } from "../resources/resource-type.js";
import { isObject, objectAt, textAt } from "../storage/json.js";
import { isDryRun } from "./dry-run.js";
import { presentList, presentObject } from "./presenting.js";
import { existing, namespaceOf } from "./read.js";
import { selectionOf } from "./selection.js";
export function remove(machinery, request) {
    const { type } = request;
    const before = existing(machinery, request);
    const { object, gone } = machinery.deletion.delete(type, before, deleteOptions(request));
    if (!gone || type.returnsDeleted)
        return presentObject(request, object, machinery.clock.now());
    return jsonAnswer(200, {
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Success",
        details: {
            name: object.metadata.name,
            ...(type.group === "" ? {} : { group: type.group }),
            kind: type.plural,
            uid: object.metadata.uid,
        },
    });
}
export function removeCollection(machinery, request) {
    const { store, deletion, clock } = machinery;
    const { type, path } = request;
    const options = deleteOptions(request);
    const selected = store.list(storageName(type), namespaceOf(request)).filter(selectionOf(type, path));
    const deleted = selected.map((object) => deletion.delete(type, object, options).object);
    return presentList(request, deleted, { resourceVersion: String(store.version()) }, clock.now());
}
/** From the body if there is one, else from the query. */
export function deleteOptions({ body, contentType, path }) {
    const { params } = path;
    const given = body.length === 0 ? undefined : decodeBody(body, contentType);
    const dryRun = isDryRun(params) || (isObject(given) && Array.isArray(given["dryRun"]) && given["dryRun"].length > 0);
    if (!isObject(given)) {
        const grace = params.get("gracePeriodSeconds");
        const policy = params.get("propagationPolicy") ?? (params.get("orphanDependents") === "true" ? "Orphan" : "");
        return {
            dryRun,
            ...(grace === null || grace === "" ? {} : { gracePeriodSeconds: Number(grace) }),
            ...(policy === "" ? {} : { propagationPolicy: policy }),
        };
    }
    const grace = given["gracePeriodSeconds"];
    const policy = textAt(given, "propagationPolicy") || (given["orphanDependents"] === true ? "Orphan" : "");
    const conditions = objectAt(given, "preconditions");
    const uid = textAt(conditions, "uid");
    const resourceVersion = textAt(conditions, "resourceVersion");
    return {
        dryRun,
        ...(typeof grace === "number" ? { gracePeriodSeconds: grace } : {}),
        ...(policy === "" ? {} : { propagationPolicy: policy }),
        preconditions: {
            ...(uid === "" ? {} : { uid }),
            ...(resourceVersion === "" ? {} : { resourceVersion }),
        },
    };
}
