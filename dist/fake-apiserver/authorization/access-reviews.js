import { createUser } from "../authentication/user.js";
import { jsonAnswer } from "../http/answer.js";
import { objectAt, textAt } from "../storage/json.js";
const AUTHORIZATION = "authorization.k8s.io";
const AUTHENTICATION = "authentication.k8s.io";
export const REVIEWS = [
    review(AUTHENTICATION, "SelfSubjectReview"),
    review(AUTHENTICATION, "TokenReview"),
    { ...review(AUTHORIZATION, "LocalSubjectAccessReview"), namespaced: true },
    review(AUTHORIZATION, "SelfSubjectAccessReview"),
    review(AUTHORIZATION, "SelfSubjectRulesReview"),
    review(AUTHORIZATION, "SubjectAccessReview"),
];
function review(group, kind) {
    return { group, kind, plural: `${kind.toLowerCase()}s`, namespaced: false };
}
/** `user` asks. */
export function answerReview(knowledge, user, { group, kind }, question) {
    const spec = objectAt(question, "spec");
    const head = { kind, apiVersion: `${group}/v1`, metadata: objectAt(question, "metadata") };
    const status = statusOf(knowledge, user, kind, spec);
    return jsonAnswer(201, kind === "SelfSubjectReview" ? { ...head, status } : { ...head, spec, status });
}
function statusOf({ authorizer, authenticator }, user, kind, spec) {
    switch (kind) {
        case "SelfSubjectReview":
            return { userInfo: userInfo(user) };
        case "TokenReview": {
            const found = authenticator.userOfToken(textAt(spec, "token"));
            if (found === undefined)
                return { user: {}, error: "invalid bearer token" };
            return { authenticated: true, user: userInfo(found) };
        }
        case "SelfSubjectRulesReview":
            return rulesStatus(authorizer.rulesFor(user, textAt(spec, "namespace")));
        case "SelfSubjectAccessReview":
            return accessStatus(authorizer, user, attemptOf(spec));
        default:
            return accessStatus(authorizer, subjectOf(spec), attemptOf(spec));
    }
}
function userInfo({ name, groups }) {
    return { username: name, groups };
}
function accessStatus(authorizer, user, attempt) {
    const { allowed, reason } = authorizer.decide(user, attempt);
    return { allowed, ...(reason === "" ? {} : { reason }) };
}
function subjectOf(spec) {
    const groups = Array.isArray(spec["groups"]) ? spec["groups"].map(String) : [];
    return createUser(textAt(spec, "user"), groups);
}
function attemptOf(spec) {
    const nonResource = objectAt(spec, "nonResourceAttributes");
    if ("path" in nonResource)
        return { verb: textAt(nonResource, "verb"), path: textAt(nonResource, "path") };
    const resource = objectAt(spec, "resourceAttributes");
    const text = (field) => textAt(resource, field);
    return {
        verb: text("verb"),
        group: text("group"),
        resource: text("resource"),
        ...(text("subresource") === "" ? {} : { subresource: text("subresource") }),
        ...(text("namespace") === "" ? {} : { namespace: text("namespace") }),
        ...(text("name") === "" ? {} : { name: text("name") }),
    };
}
function rulesStatus(rules) {
    const isPath = (rule) => (rule.nonResourceURLs ?? []).length > 0;
    return {
        resourceRules: rules.filter((rule) => !isPath(rule)),
        nonResourceRules: rules.filter(isPath).map(({ verbs, nonResourceURLs }) => ({ verbs, nonResourceURLs })),
        incomplete: false,
    };
}
