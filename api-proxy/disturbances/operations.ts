import { foreignObject } from "../../fake-apiserver/disturbances/foreign-object.ts";
import { operationPoint } from "../../fake-apiserver/disturbances/operation-point.ts";
import { jsonAnswer, type PlainAnswer } from "../../fake-apiserver/http/answer.ts";
import { decodeBody, mediaType } from "../../fake-apiserver/http/request-body.ts";
import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import {
  alreadyExists,
  conflict,
  notFound,
  STALE_OBJECT,
  unsupportedMediaType,
  type GroupResource,
} from "../../fake-apiserver/status/refusals.ts";
import { StatusError } from "../../fake-apiserver/status/status.ts";
import type { KubernetesObject } from "../../fake-apiserver/storage/store.ts";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock, Random } from "../../src/platform/index.ts";
import type { CreatedObjects } from "./created-objects.ts";

/** What becomes of a request besides what the API server makes of it. */
export interface Disturbed {
  /** The answer in its place. */
  answer?: PlainAnswer;
  /** Somebody else makes this object before. */
  before?: KubernetesObject;
  /** A create that works is answered so. */
  answeredTwice?: (name: string) => StatusError;
}

/** What faults do to operations, as far as it can be done outside the API server (`served-faults.ts`). Rejects with the refusal that the client is to get. */
export async function disturbOperation(
  request: IncomingRequest,
  parts: { faults: FaultEngine; clock: Clock; random: Random; created: CreatedObjects },
): Promise<Disturbed> {
  const { faults, clock, random, created } = parts;
  const { path, message } = request;
  const disturbed: Disturbed = {};
  if (path.resource === undefined) return disturbed;
  const resource: GroupResource = { group: path.group ?? "", plural: path.resource };
  const { name = "" } = path;
  for (const action of faults.ask("operation", operationPoint(request))) {
    switch (action.do) {
      case "delay":
        await clock.sleep(action.ms);
        break;
      case "refuse":
        throw new StatusError(action.status, action.reason, action.message);
      case "refuse-protobuf":
        if (mediaType(message.headers["content-type"]) !== "application/vnd.kubernetes.protobuf") break;
        action.fired();
        throw unsupportedMediaType(["application/json"]);
      case "conflict": {
        if (action.because === "modified") throw conflict(resource, name, STALE_OBJECT);
        const uid = created.find(path)?.metadata.uid ?? random.uuid();
        const why = `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${random.uuid()}`;
        throw conflict(resource, name, why);
      }
      case "show-past": {
        if (action.object === "missing") throw notFound(resource, name);
        const object = created.find(path);
        if (object !== undefined) disturbed.answer = jsonAnswer(200, object);
        break;
      }
      case "take-name": {
        const object = objectIn(request);
        if (object?.metadata?.name !== undefined)
          disturbed.before = foreignObject(resource, object as KubernetesObject);
        break;
      }
      case "report-existing":
        disturbed.answeredTwice = (made) => alreadyExists(resource, made);
        break;
      // They take the inside of an API server.
      case "rewind":
      case "add-quota":
      case "add-limit-range":
      case "terminate-namespace":
    }
  }
  return disturbed;
}

function objectIn({ body, message }: IncomingRequest): Partial<KubernetesObject> | undefined {
  try {
    return decodeBody(body, message.headers["content-type"]) as Partial<KubernetesObject>;
  } catch {
    // The API server says what is wrong with it.
    return undefined;
  }
}
