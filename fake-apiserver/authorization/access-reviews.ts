import { createUser, type User } from "../authentication/user.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { objectAt, textAt, type JsonObject } from "../storage/json.ts";
import type { Attempt, PolicyRule } from "./policy-rule.ts";
import type { Authorizer } from "./rbac.ts";

/** The kinds of authorization.k8s.io: questions that are answered and kept nowhere. */
export type ReviewKind =
  | "SelfSubjectAccessReview"
  | "SelfSubjectRulesReview"
  | "SubjectAccessReview"
  | "LocalSubjectAccessReview";

export const REVIEWS: { kind: ReviewKind; plural: string; namespaced: boolean }[] = [
  { kind: "LocalSubjectAccessReview", plural: "localsubjectaccessreviews", namespaced: true },
  { kind: "SelfSubjectAccessReview", plural: "selfsubjectaccessreviews", namespaced: false },
  { kind: "SelfSubjectRulesReview", plural: "selfsubjectrulesreviews", namespaced: false },
  { kind: "SubjectAccessReview", plural: "subjectaccessreviews", namespaced: false },
];

export function answerReview(authorizer: Authorizer, user: User, kind: ReviewKind, review: JsonObject): PlainAnswer {
  const spec = objectAt(review, "spec");
  const status =
    kind === "SelfSubjectRulesReview"
      ? rulesStatus(authorizer.rulesFor(user, textAt(spec, "namespace")))
      : accessStatus(authorizer, kind === "SelfSubjectAccessReview" ? user : subjectOf(spec), attemptOf(spec));
  return jsonAnswer(201, {
    kind,
    apiVersion: "authorization.k8s.io/v1",
    metadata: objectAt(review, "metadata"),
    spec,
    status,
  });
}

function accessStatus(authorizer: Authorizer, user: User, attempt: Attempt): JsonObject {
  const { allowed, reason } = authorizer.decide(user, attempt);
  return { allowed, ...(reason === "" ? {} : { reason }) };
}

function subjectOf(spec: JsonObject): User {
  const groups = Array.isArray(spec["groups"]) ? spec["groups"].map(String) : [];
  return createUser(textAt(spec, "user"), groups);
}

function attemptOf(spec: JsonObject): Attempt {
  const nonResource = objectAt(spec, "nonResourceAttributes");
  if ("path" in nonResource) return { verb: textAt(nonResource, "verb"), path: textAt(nonResource, "path") };
  const resource = objectAt(spec, "resourceAttributes");
  const text = (field: string) => textAt(resource, field);
  return {
    verb: text("verb"),
    group: text("group"),
    resource: text("resource"),
    ...(text("subresource") === "" ? {} : { subresource: text("subresource") }),
    ...(text("namespace") === "" ? {} : { namespace: text("namespace") }),
    ...(text("name") === "" ? {} : { name: text("name") }),
  };
}

function rulesStatus(rules: PolicyRule[]): JsonObject {
  const isPath = (rule: PolicyRule) => (rule.nonResourceURLs ?? []).length > 0;
  return {
    resourceRules: rules.filter((rule) => !isPath(rule)),
    nonResourceRules: rules.filter(isPath).map(({ verbs, nonResourceURLs }) => ({ verbs, nonResourceURLs })),
    incomplete: false,
  };
}
