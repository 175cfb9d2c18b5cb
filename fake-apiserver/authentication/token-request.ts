import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { decodeBody } from "../http/request-body.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { admitted } from "../rest/admission-attempt.ts";
import { existing } from "../rest/read.ts";
import type { Machinery, RestRequest } from "../rest/rest-context.ts";
import { invalid, invalidObject } from "../status/invalid.ts";
import { badRequest, notFound } from "../status/refusals.ts";
import { objectAt, textAt, type JsonObject } from "../storage/json.ts";
import type { ObjectMeta } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import type { AccountToken } from "./authenticator.ts";

const DEFAULT_SECONDS = 3600;
const LEAST_SECONDS = 600;
const MOST_SECONDS = 2 ** 32;
const TOKEN_REQUEST = { group: "authentication.k8s.io", version: "v1", kind: "TokenRequest" };
const ISSUER = "https://kubernetes.default.svc.cluster.local";

/** `serviceaccounts/<name>/token`: a token for a service account, good for the time that is asked for. Throws 404 and 422. */
export function answerTokenRequest(
  machinery: Machinery,
  request: RestRequest,
  issue: (token: AccountToken) => string,
): Awaitable<PlainAnswer> {
  const { metadata } = existing(machinery, request);
  const content = decodeBody(request.body, request.contentType);
  const sent = { operation: "CREATE", kind: TOKEN_REQUEST, object: objectAt({ content }, "content") } as const;
  return admitted(machinery, request, sent, (given, warnings) => ({
    ...issuedToken(machinery, metadata, given, issue),
    headers: warningHeaders(warnings),
  }));
}

function issuedToken(
  machinery: Machinery,
  metadata: ObjectMeta,
  given: JsonObject,
  issue: (token: AccountToken) => string,
): PlainAnswer {
  const spec = objectAt(given, "spec");
  const seconds = Number(spec["expirationSeconds"] ?? DEFAULT_SECONDS);
  const problem =
    seconds < LEAST_SECONDS
      ? "may not specify a duration less than 10 minutes"
      : seconds > MOST_SECONDS
        ? "may not specify a duration larger than 2^32 seconds"
        : undefined;
  if (problem !== undefined) {
    const error = invalid("spec.expirationSeconds", seconds, problem);
    throw invalidObject({ group: "authentication.k8s.io", kind: "TokenRequest" }, "", [error]);
  }
  checkBinding(machinery, metadata.namespace, objectAt(spec, "boundObjectRef"));
  const audiences = Array.isArray(spec["audiences"]) ? spec["audiences"].map(String) : [ISSUER];
  const expiresAt = machinery.clock.now() + seconds * 1000;
  const { namespace = "", name, uid = "" } = metadata;
  const token = issue({ namespace, name, uid, issuer: ISSUER, audiences, expiresAt });
  return jsonAnswer(201, {
    kind: "TokenRequest",
    apiVersion: "authentication.k8s.io/v1",
    metadata: { name, namespace, creationTimestamp: timestamp(machinery.clock.now()) },
    spec: { audiences, expirationSeconds: seconds, boundObjectRef: spec["boundObjectRef"] ?? null },
    status: { token, expirationTimestamp: timestamp(expiresAt) },
  });
}

const BOUND_TO: Record<string, string> = { Pod: "pods", Secret: "secrets", Node: "nodes" };

/** A token can be bound to an object that is there. Throws 400 and 404. */
function checkBinding({ store }: Machinery, namespace: string | undefined, reference: JsonObject): void {
  const [version, kind, name] = [textAt(reference, "apiVersion"), textAt(reference, "kind"), textAt(reference, "name")];
  if (kind === "") return;
  const plural = BOUND_TO[kind];
  if (plural === undefined) throw badRequest(`cannot bind token to object of type /${version}, Kind=${kind}`);
  const found = store.get(plural, kind === "Node" ? undefined : namespace, name);
  if (found === undefined) throw notFound({ group: "", plural }, name);
}
