import { answerTokenRequest } from "../authentication/token-request.js";
import { create } from "../rest/create.js";
import { remove, removeCollection } from "../rest/delete.js";
import { patch } from "../rest/patch.js";
import { bindPod, evictPod } from "../rest/pod-binding.js";
import { podLog } from "../rest/pod-log.js";
import { get, list } from "../rest/read.js";
import { answerScale } from "../rest/scale.js";
import { proxyService } from "../rest/service-proxy.js";
import { update } from "../rest/update.js";
import { watch } from "../rest/watch.js";
import { badRequest, methodNotAllowed, unknownResource } from "../status/refusals.js";
const COLLECTION = { create, deletecollection: removeCollection, list, watch };
const OBJECT = { delete: remove, get, patch, update };
export function answerResource(machinery, request, parts) {
    const { type, path } = request;
    if (!type.namespaced && path.namespace !== undefined && type.plural !== "namespaces")
        throw unknownResource();
    if (path.subresource !== undefined)
        return answerSubresource(machinery, request, parts);
    // Only reading works across namespaces.
    const everywhere = type.namespaced && path.namespace === undefined;
    if (everywhere && !["list", "watch"].includes(path.verb))
        throw methodNotAllowed();
    const named = path.method !== "POST" && COLLECTION[path.verb] === undefined;
    const handler = type.verbs.includes(path.verb) ? (named ? OBJECT : COLLECTION)[path.verb] : undefined;
    if (handler === undefined || path.method === "HEAD")
        throw methodNotAllowed();
    if (path.verb === "create" && path.name !== undefined)
        throw methodNotAllowed();
    return handler(machinery, request);
}
function answerSubresource(machinery, request, parts) {
    const { type, path } = request;
    const subresource = type.subresources[path.subresource ?? ""];
    if (subresource === undefined)
        throw unknownResource();
    if (!subresource.verbs.includes(path.verb))
        throw methodNotAllowed();
    switch (path.subresource) {
        case "log":
            return podLog(machinery, request, parts);
        case "proxy":
            return proxyService(machinery, request, parts);
        case "binding":
            return bindPod(machinery, request);
        case "token":
            return answerTokenRequest(machinery, request, parts.issueToken);
        case "scale":
            return answerScale(machinery, request);
        case "eviction":
            return evictPod(machinery, request);
        case "status":
        case "finalize": {
            const handler = OBJECT[path.verb];
            if (handler === undefined)
                throw methodNotAllowed();
            return handler(machinery, request);
        }
        default:
            throw badRequest("Upgrade request required");
    }
}
