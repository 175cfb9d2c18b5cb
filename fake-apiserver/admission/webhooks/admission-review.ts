import { objectAt, type JsonObject } from "../../storage/json.ts";
import type { Attempt } from "./attempt.ts";
import type { Webhook } from "./webhook.ts";

const VERSIONS = new Set(["v1", "v1beta1"]);

/** The version in which a webhook is asked: the first of its own that the server knows. */
export function reviewVersion({ reviewVersions }: Webhook): string | undefined {
  return reviewVersions.find((version) => VERSIONS.has(version));
}

/** The question that a webhook gets. */
export function admissionReview(
  version: string,
  attempt: Attempt,
  { uid, object }: { uid: string; object: JsonObject | undefined },
): JsonObject {
  const { user, oldObject, options } = attempt;
  return {
    kind: "AdmissionReview",
    apiVersion: `admission.k8s.io/${version}`,
    request: {
      ...requestOf(attempt, uid),
      userInfo: { username: user.name, groups: user.groups },
      object: object === undefined ? null : withoutEmptyName(object),
      oldObject: oldObject ?? null,
      dryRun: attempt.dryRun,
      options: options ?? null,
    },
  };
}

/** What is asked for, without the objects: what conditions call `request`. */
export function requestOf(attempt: Attempt, uid: string): JsonObject {
  const { kind, resource, subresource, name, namespace, operation, user } = attempt;
  const [askedKind, askedResource] = [kindOf(kind), resourceOf(resource)];
  return {
    uid,
    kind: askedKind,
    resource: askedResource,
    ...(subresource === "" ? {} : { subResource: subresource }),
    requestKind: askedKind,
    requestResource: askedResource,
    ...(subresource === "" ? {} : { requestSubResource: subresource }),
    ...(name === "" ? {} : { name }),
    ...(namespace === "" ? {} : { namespace }),
    operation,
    userInfo: { username: user.name, groups: user.groups },
    dryRun: attempt.dryRun,
  };
}

function kindOf({ group, version, kind }: Attempt["kind"]): JsonObject {
  return { group, version, kind };
}

function resourceOf({ group, version, plural }: Attempt["resource"]): JsonObject {
  return { group, version, resource: plural };
}

/** A name that is still to be invented is not there. */
function withoutEmptyName(object: JsonObject): JsonObject {
  const { name, ...metadata } = objectAt(object, "metadata");
  return name === "" ? { ...object, metadata } : object;
}
