import type { Authenticator } from "../authentication/authenticator.ts";
import { createUser, type User } from "../authentication/user.ts";
import { checkReview } from "./review-validation.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { objectAt, textAt, type JsonObject } from "../storage/json.ts";
import type { Attempt, PolicyRule } from "./policy-rule.ts";
import type { Authorizer } from "./rbac.ts";

/** Kinds that are questions: they are answered, and kept nowhere. */
export interface Review {
  group: string;
  kind: string;
  plural: string;
  namespaced: boolean;
}

const AUTHORIZATION = "authorization.k8s.io";
const AUTHENTICATION = "authentication.k8s.io";

export const REVIEWS: readonly Review[] = [
  review(AUTHENTICATION, "SelfSubjectReview"),
  review(AUTHENTICATION, "TokenReview"),
  { ...review(AUTHORIZATION, "LocalSubjectAccessReview"), namespaced: true },
  review(AUTHORIZATION, "SelfSubjectAccessReview"),
  review(AUTHORIZATION, "SelfSubjectRulesReview"),
  review(AUTHORIZATION, "SubjectAccessReview"),
];

function review(group: string, kind: string): Review {
  return { group, kind, plural: `${kind.toLowerCase()}s`, namespaced: false };
}

interface Knowledge {
  authorizer: Authorizer;
  authenticator: Authenticator;
}

/** `user` asks, in a `namespace` if the question belongs to one. */
export function answerReview(
  knowledge: Knowledge,
  user: User,
  { group, kind }: Review,
  question: JsonObject,
  namespace = "",
): PlainAnswer {
  const spec = objectAt(question, "spec");
  if (group === AUTHORIZATION) checkReview(kind, question, namespace);
  return answeredReview({ group, kind }, question, statusOf(knowledge, user, kind, spec));
}

export function answeredReview(
  { group, kind }: Pick<Review, "group" | "kind">,
  question: JsonObject,
  status: JsonObject,
): PlainAnswer {
  const spec = objectAt(question, "spec");
  const head = { kind, apiVersion: `${group}/v1`, metadata: objectAt(question, "metadata") };
  return jsonAnswer(201, kind === "SelfSubjectReview" ? { ...head, status } : { ...head, spec, status });
}

function statusOf({ authorizer, authenticator }: Knowledge, user: User, kind: string, spec: JsonObject): JsonObject {
  switch (kind) {
    case "SelfSubjectReview":
      return { userInfo: userInfo(user) };
    case "TokenReview": {
      const found = authenticator.userOfToken(textAt(spec, "token"));
      if (found === undefined) return { user: {}, error: "invalid bearer token" };
      return { authenticated: true, user: userInfo(found) };
    }
    case "SelfSubjectRulesReview":
      return rulesStatus(authorizer.rulesFor(user, textAt(spec, "namespace")));
    case "SelfSubjectAccessReview":
      return accessStatus(authorizer, user, askedAttempt(spec));
    default:
      return accessStatus(authorizer, subjectOf(spec), askedAttempt(spec));
  }
}

function userInfo({ name, groups }: User): JsonObject {
  return { username: name, groups };
}

function accessStatus(authorizer: Authorizer, user: User, attempt: Attempt): JsonObject {
  const { allowed, reason } = authorizer.decide(user, attempt);
  return { allowed, ...(reason === "" ? {} : { reason }) };
}

function subjectOf(spec: JsonObject): User {
  const groups = Array.isArray(spec["groups"]) ? spec["groups"].map(String) : [];
  return createUser(textAt(spec, "user"), groups);
}

/** What a review asks about. */
export function askedAttempt(spec: JsonObject): Attempt {
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
