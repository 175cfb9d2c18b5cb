import { createUser } from "../authentication/user.js";
import { jsonAnswer } from "../http/answer.js";
import { objectAt, textAt } from "../storage/json.js";
export const REVIEWS = [
    { kind: "LocalSubjectAccessReview", plural: "localsubjectaccessreviews", namespaced: true },
    { kind: "SelfSubjectAccessReview", plural: "selfsubjectaccessreviews", namespaced: false },
    { kind: "SelfSubjectRulesReview", plural: "selfsubjectrulesreviews", namespaced: false },
    { kind: "SubjectAccessReview", plural: "subjectaccessreviews", namespaced: false },
];
export function answerReview(authorizer, user, kind, review) {
    const spec = objectAt(review, "spec");
    const status = kind === "SelfSubjectRulesReview"
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
