import { objectAt, objectsAt, textAt } from "../storage/json.js";
import { ruleAllows } from "./policy-rule.js";
const RBAC_GROUP = "rbac.authorization.k8s.io";
const ALL_POWERFUL = [
    { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
    { verbs: ["*"], nonResourceURLs: ["*"] },
];
/** Role based access control over the roles and bindings of the store. */
export function createAuthorizer(store) {
    function* grants(user, namespace, missing) {
        for (const binding of store.list(`clusterrolebindings.${RBAC_GROUP}`)) {
            yield* rulesOf(binding, user, "", `ClusterRoleBinding "${binding.metadata.name}"`, missing);
        }
        if (namespace === undefined || namespace === "")
            return;
        for (const binding of store.list(`rolebindings.${RBAC_GROUP}`, namespace)) {
            yield* rulesOf(binding, user, namespace, `RoleBinding "${binding.metadata.name}/${namespace}"`, missing);
        }
    }
    function* rulesOf(binding, user, namespace, bindingName, missing) {
        const subject = objectsAt(binding, "subjects").find((each) => subjectMatches(each, user, namespace));
        if (subject === undefined)
            return;
        const ref = objectAt(binding, "roleRef");
        const kind = textAt(ref, "kind");
        const name = textAt(ref, "name");
        const role = kind === "ClusterRole"
            ? store.get(`clusterroles.${RBAC_GROUP}`, undefined, name)
            : store.get(`roles.${RBAC_GROUP}`, namespace, name);
        if (role === undefined) {
            missing.push(`${kind.toLowerCase()}.${RBAC_GROUP} "${name}" not found`);
            return;
        }
        const roleName = kind === "ClusterRole" ? `ClusterRole "${name}"` : `Role "${name}"`;
        const grantedBy = `RBAC: allowed by ${bindingName} of ${roleName} to ${describeSubject(subject, namespace)}`;
        for (const rule of objectsAt(role, "rules"))
            yield { rule: rule, grantedBy };
    }
    return {
        decide(user, attempt) {
            if (user.groups.includes("system:masters"))
                return { allowed: true, reason: "" };
            const missing = [];
            for (const { rule, grantedBy } of grants(user, attempt.namespace, missing)) {
                if (ruleAllows(rule, attempt))
                    return { allowed: true, reason: grantedBy };
            }
            if (missing.length === 0)
                return { allowed: false, reason: "" };
            return { allowed: false, reason: `RBAC: ${missing.length === 1 ? missing[0] : `[${missing.join(", ")}]`}` };
        },
        rulesFor(user, namespace) {
            if (user.groups.includes("system:masters"))
                return ALL_POWERFUL;
            return [...grants(user, namespace, [])].map(({ rule }) => rule);
        },
    };
}
function subjectMatches(subject, user, namespace) {
    const name = textAt(subject, "name");
    switch (subject["kind"]) {
        case "User":
            return user.name === name;
        case "Group":
            return user.groups.includes(name);
        case "ServiceAccount":
            return user.name === `system:serviceaccount:${textAt(subject, "namespace") || namespace}:${name}`;
        default:
            return false;
    }
}
function describeSubject(subject, namespace) {
    const name = textAt(subject, "name");
    if (subject["kind"] !== "ServiceAccount")
        return `${textAt(subject, "kind")} "${name}"`;
    return `ServiceAccount "${name}/${textAt(subject, "namespace") || namespace}"`;
}
