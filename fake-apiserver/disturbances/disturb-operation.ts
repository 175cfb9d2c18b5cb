import type { Due } from "../../src/faults/fault-engine.ts";
import type { OperationAction } from "../../src/faults/points/operation-point.ts";
import { mediaType } from "../http/request-body.ts";
import { storageName } from "../resources/resource-type.ts";
import type { Machinery, RestRequest } from "../rest/rest-context.ts";
import { conflict, STALE_OBJECT, unsupportedMediaType } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { ORDINARY, type Circumstances } from "./circumstances.ts";
import { listsPast, singleObjectsPast } from "./past-view.ts";

const JSON_TYPE = "application/json";
const PROTOBUF = "application/vnd.kubernetes.protobuf";

/** The machinery and the request with what faults make of them. Rejects with the refusal that the client is to get. */
export async function disturbOperation(
  actions: readonly Due<OperationAction>[],
  machinery: Machinery,
  request: RestRequest,
): Promise<{ machinery: Machinery; request: RestRequest }> {
  const circumstances: Circumstances = { ...ORDINARY, quotas: [], limits: [] };
  let { store } = machinery;
  for (const action of actions) {
    switch (action.do) {
      case "delay":
        await machinery.clock.sleep(action.ms);
        break;
      case "refuse":
        throw new StatusError(action.status, action.reason, action.message);
      case "refuse-protobuf":
        if (mediaType(request.contentType) !== PROTOBUF) break;
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

function conflictOf(
  because: "modified" | "replaced",
  { store, random }: Machinery,
  { type, path }: RestRequest,
): StatusError {
  const { name = "", namespace } = path;
  if (because === "modified") return conflict(type, name, STALE_OBJECT);
  const uid = store.get(storageName(type), namespace, name)?.metadata.uid ?? random.uuid();
  return conflict(type, name, `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${random.uuid()}`);
}
