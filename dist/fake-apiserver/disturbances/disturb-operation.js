import { mediaType } from "../http/request-body.js";
import { storageName } from "../resources/resource-type.js";
import { conflict, STALE_OBJECT, unsupportedMediaType } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
import { ORDINARY } from "./circumstances.js";
import { listsPast, singleObjectsPast } from "./past-view.js";
const JSON_TYPE = "application/json";
const PROTOBUF = "application/vnd.kubernetes.protobuf";
/** The machinery and the request with what faults make of them. Rejects with the refusal that the client is to get. */
export async function disturbOperation(actions, machinery, request) {
    const circumstances = { ...ORDINARY, quotas: [], limits: [] };
    let { store } = machinery;
    for (const action of actions) {
        switch (action.do) {
            case "delay":
                await machinery.clock.sleep(action.ms);
                break;
            case "refuse":
                throw new StatusError(action.status, action.reason, action.message);
            case "refuse-protobuf":
                if (mediaType(request.contentType) !== PROTOBUF)
                    break;
                action.fired();
                throw unsupportedMediaType([JSON_TYPE]);
            case "conflict":
                throw conflictOf(action.because, machinery, request);
            case "show-past":
                store = singleObjectsPast(store, action.object);
                break;
            case "rewind":
                store = listsPast(store, storageName(request.type), action.writes);
                break;
            case "take-name":
                circumstances.nameTaken = true;
                break;
            case "report-existing":
                circumstances.answeredTwice = true;
                break;
            case "add-quota": {
                const { name, hard, used } = action;
                const status = { hard, used };
                circumstances.quotas.push({
                    apiVersion: "v1",
                    kind: "ResourceQuota",
                    metadata: { name },
                    spec: { hard },
                    status,
                });
                break;
            }
            case "add-limit-range":
                circumstances.limits.push(...action.limits);
                break;
            case "terminate-namespace":
                circumstances.namespaceTerminating = true;
        }
    }
    return { machinery: { ...machinery, store }, request: { ...request, circumstances } };
}
function conflictOf(because, { store, random }, { type, path }) {
    const { name = "", namespace } = path;
    if (because === "modified")
        return conflict(type, name, STALE_OBJECT);
    const uid = store.get(storageName(type), namespace, name)?.metadata.uid ?? random.uuid();
    return conflict(type, name, `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${random.uuid()}`);
}
