import type { IncomingHttpHeaders } from "node:http";
import type { Recorder } from "../../src/history/recorder.ts";
import type { AccountToken } from "../authentication/authenticator.ts";
import { answerTokenRequest } from "../authentication/token-request.ts";
import { andThen, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { Answer } from "../http/answer.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import { admitConnection } from "../rest/admit-connection.ts";
import { untilInTime } from "../rest/overtaken.ts";
import { create } from "../rest/create.ts";
import { remove, removeCollection } from "../rest/delete.ts";
import { patch } from "../rest/patch.ts";
import { bindPod, evictPod } from "../rest/pod-binding.ts";
import { podLog } from "../rest/pod-log.ts";
import { checkStream } from "../rest/pod-streams.ts";
import { existing, get, list } from "../rest/read.ts";
import { answerScale } from "../rest/scale.ts";
import type { Machinery, RestRequest } from "../rest/rest-context.ts";
import { proxyService } from "../rest/service-proxy.ts";
import { update } from "../rest/update.ts";
import { watch } from "../rest/watch.ts";
import { badRequest, methodNotAllowed, unknownResource } from "../status/refusals.ts";

type Handler = (machinery: Machinery, request: RestRequest) => Awaitable<Answer>;

const COLLECTION: Record<string, Handler> = { create, deletecollection: removeCollection, list, watch };
const OBJECT: Record<string, Handler> = { delete: remove, get, patch, update };

interface RouteParts {
  kubelet: Kubelet;
  issueToken(token: AccountToken): string;
  history: Recorder;
  id: string;
  headers: IncomingHttpHeaders;
}

export function answerResource(machinery: Machinery, request: RestRequest, parts: RouteParts): Awaitable<Answer> {
  const { type, path } = request;
  if (!type.namespaced && path.namespace !== undefined && type.plural !== "namespaces") throw unknownResource();
  if (path.subresource !== undefined) return answerSubresource(machinery, request, parts);
  // Only reading works across namespaces.
  const everywhere = type.namespaced && path.namespace === undefined;
  if (everywhere && !["list", "watch"].includes(path.verb)) {
    throw path.name === undefined ? methodNotAllowed() : unknownResource();
  }
  if (path.name === undefined && ["patch", "update"].includes(path.verb)) throw methodNotAllowed();
  const named = path.method !== "POST" && COLLECTION[path.verb] === undefined;
  const handler = type.verbs.includes(path.verb) ? (named ? OBJECT : COLLECTION)[path.verb] : undefined;
  if (handler === undefined || path.method === "HEAD") throw methodNotAllowed();
  if (path.verb === "create" && path.name !== undefined) throw methodNotAllowed();
  return inTime(machinery, () => handler(machinery, request));
}

/** While webhooks are asked, others go on. */
function inTime(machinery: Machinery, work: () => Awaitable<Answer>): Awaitable<Answer> {
  return machinery.webhooks.present ? untilInTime(work) : work();
}

function answerSubresource(machinery: Machinery, request: RestRequest, parts: RouteParts): Awaitable<Answer> {
  const { type, path } = request;
  const subresource = type.subresources[path.subresource ?? ""];
  if (subresource === undefined) throw unknownResource();
  if (!subresource.verbs.includes(path.verb)) throw methodNotAllowed();
  switch (path.subresource) {
    case "log":
      return podLog(machinery, request, parts);
    case "proxy":
      return andThen(admitConnection(machinery, request), () => proxyService(machinery, request, parts));
    case "binding":
      return bindPod(machinery, request);
    case "token":
      return answerTokenRequest(machinery, request, parts.issueToken);
    case "scale":
      return inTime(machinery, () => answerScale(machinery, request));
    case "eviction":
      return evictPod(machinery, request);
    case "status":
    case "finalize": {
      const handler = OBJECT[path.verb];
      if (handler === undefined) throw methodNotAllowed();
      return inTime(machinery, () => handler(machinery, request));
    }
    default:
      checkStream(existing(machinery, request), path);
      throw badRequest("Upgrade request required");
  }
}
