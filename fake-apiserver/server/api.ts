import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { Authenticator } from "../authentication/authenticator.ts";
import { impersonation } from "../authentication/impersonation.ts";
import type { User } from "../authentication/user.ts";
import { answerReview, REVIEWS } from "../authorization/access-reviews.ts";
import { refuse } from "../authorization/forbidden.ts";
import { checkGrant } from "../authorization/granting/check-grant.ts";
import type { Attempt } from "../authorization/policy-rule.ts";
import { attemptOf } from "../authorization/attempt.ts";
import type { Authorizer } from "../authorization/rbac.ts";
import { findGroup } from "../discovery/api-groups.ts";
import { disturbOperation } from "../disturbances/disturb-operation.ts";
import { operationPoint } from "../disturbances/operation-point.ts";
import { answerPath } from "../discovery/discovery.ts";
import { negotiate } from "../http/accept-header.ts";
import { plainText, type Answer } from "../http/answer.ts";
import { decodeBody } from "../http/request-body.ts";
import type { Api, IncomingRequest } from "../http/request-front.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import { findResource } from "../resources/registry.ts";
import type { Machinery, RestRequest } from "../rest/rest-context.ts";
import { servedMachinery } from "../rest/served-machinery.ts";
import { badRequest, methodNotAllowed, unauthorized, unknownResource } from "../status/refusals.ts";
import { objectAt } from "../storage/json.ts";
import { admitted } from "../rest/admission-attempt.ts";
import { admitConnection } from "../rest/admit-connection.ts";
import { answerResource } from "./resource-routes.ts";
import { chooseLogProtocol, serveLogStream, upgradedRequest, type ServeStream } from "../streams/index.ts";

const STREAMS = new Set(["exec", "attach", "portforward"]);

/** Authentication, authorization and routing, in the order of the API server. */
export function createApi(parts: {
  machinery: Machinery;
  authorizer: Authorizer;
  authenticator: Authenticator;
  kubelet: Kubelet;
  serveStream: ServeStream;
  faults: FaultEngine;
  history: Recorder;
  /** host:port, for discovery. */
  address: () => string;
}): Api {
  const { machinery, authorizer, authenticator, kubelet, serveStream, faults, history, address } = parts;

  /** Who is asking; another one where the headers say so and the asker may. */
  function speaking({ user: own, message }: IncomingRequest): User {
    if (own === undefined) throw unauthorized();
    const other = impersonation(message.headers, message.url);
    for (const attempt of other?.attempts ?? []) {
      const { allowed, reason } = authorizer.decide(own, attempt);
      if (!allowed) throw refuse(own, attempt, reason);
    }
    return other?.user ?? own;
  }

  function permitted(request: IncomingRequest): User {
    const who = speaking(request);
    const attempt = attemptOf(request.path);
    const { id, connection } = request;
    const { allowed, reason } = authorizer.decide(who, attempt, { request: id, connection });
    if (!allowed) throw refuse(who, attempt, reason);
    return who;
  }

  function restRequest({ path, message, body, id, connection }: IncomingRequest, user: User): RestRequest {
    const type = findResource(path.group ?? "", path.version ?? "", path.resource ?? "");
    if (type === undefined) throw unknownResource();
    const contentType = message.headers["content-type"];
    const representation = negotiate(message.headers.accept, path.verb === "watch");
    const client = (message.headers["user-agent"] ?? "unknown").split("/", 1)[0] ?? "";
    const decide = (attempt: Attempt) => authorizer.decide(user, attempt, { request: id, connection });
    const checkMayCreate = () => {
      const attempt = attemptOf({ ...path, verb: "create" });
      const { allowed, reason } = decide(attempt);
      if (!allowed) throw refuse(user, attempt, reason);
    };
    const { namespace, name } = path;
    const grant = { type, user, namespace, name, may: (attempt: Attempt) => decide(attempt).allowed };
    const { store } = machinery;
    return {
      id,
      type,
      path,
      user,
      body,
      contentType,
      representation,
      client,
      checkMayCreate,
      checkGrant: (next, previous) => checkGrant({ authorizer, store }, grant, next, previous),
    };
  }

  function review(request: IncomingRequest, user: User): Awaitable<Answer> | undefined {
    const { id, path, message, body } = request;
    const found = REVIEWS.find(({ group, plural }) => group === path.group && plural === path.resource);
    if (found === undefined || path.version !== "v1") return undefined;
    if (path.verb !== "create") throw methodNotAllowed();
    const content = decodeBody(body, message.headers["content-type"]);
    const type = { ...found, version: "v1" };
    const sent = { operation: "CREATE", kind: type, object: objectAt({ content }, "content") } as const;
    return admitted(machinery, { id, type, path, user }, sent, (question) =>
      answerReview({ authorizer, authenticator }, user, found, question, path.namespace),
    );
  }

  const { issueAccountToken: issueToken } = authenticator;

  return {
    answer(request) {
      const { path, message, id } = request;
      const user = permitted(request);
      if (path.resource === undefined) {
        if (path.method !== "GET" && path.method !== "HEAD") throw methodNotAllowed();
        return answerPath(path.path, message.headers.accept ?? "", address()) ?? plainText(404, "404 page not found\n");
      }
      if (path.path.split("/proxy/", 1)[0]?.includes("//")) throw unknownResource();
      const group = findGroup(path.group ?? "");
      if (group === undefined) return plainText(404, "404 page not found\n");
      if (group.version !== path.version) throw unknownResource();
      const reviewed = review(request, user);
      if (reviewed !== undefined) return reviewed;
      const parts = { kubelet, issueToken, history, id, headers: message.headers };
      const rest = restRequest(request, user);
      const served = servedMachinery(machinery, rest.type);
      const actions = faults.ask("operation", operationPoint(request));
      if (actions.length === 0) return answerResource(served, rest, parts);
      return disturbOperation(actions, served, rest).then((disturbed) =>
        answerResource(disturbed.machinery, disturbed.request, parts),
      );
    },
    async upgrade(request, bare) {
      const user = permitted(request);
      const { path, message, id } = request;
      const { clock } = machinery;
      const upgraded = upgradedRequest(request, bare);
      const rest = restRequest(request, user);
      const { type } = rest;
      const actions = faults.ask("operation", operationPoint(request));
      if (actions.length > 0) await disturbOperation(actions, machinery, rest);
      await admitConnection(machinery, rest);
      if (type.plural === "pods" && path.subresource === "log") {
        const protocol = chooseLogProtocol(message.message);
        const answer = await answerResource(machinery, rest, {
          kubelet,
          issueToken,
          history,
          id,
          headers: message.headers,
        });
        if (!("kind" in answer)) return answer;
        return { takeOver: () => serveLogStream({ ...upgraded, answer, faults, history, clock }, protocol) };
      }
      if (type.plural !== "pods" || !STREAMS.has(path.subresource ?? "")) {
        throw badRequest("this resource has no streams to upgrade to");
      }
      return { takeOver: () => serveStream({ ...upgraded, kubelet, faults, history, clock }) };
    },
  };
}
