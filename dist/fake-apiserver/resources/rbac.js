import { invalid, notSupported, required } from "../status/invalid.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
import { isDeepStrictEqual } from "node:util";
import { AGE, column, CREATED_AT, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
export const RBAC_GROUP = "rbac.authorization.k8s.io";
const common = { group: RBAC_GROUP, names: "path" };
const bindingColumns = [
    NAME,
    column("Role", ({ roleRef }) => `${textAt(roleRef, "kind")}/${textAt(roleRef, "name")}`),
    AGE,
    column("Users", (binding) => subjectNames(binding, "User"), { priority: 1 }),
    column("Groups", (binding) => subjectNames(binding, "Group"), { priority: 1 }),
    column("ServiceAccounts", (binding) => subjectNames(binding, "ServiceAccount"), { priority: 1 }),
];
export const roles = defineResource({
    ...common,
    kind: "Role",
    plural: "roles",
    columns: [NAME, CREATED_AT],
    validate: validateRules,
});
export const clusterRoles = defineResource({
    ...common,
    kind: "ClusterRole",
    plural: "clusterroles",
    namespaced: false,
    columns: [NAME, CREATED_AT],
    validate: validateRules,
});
export const roleBindings = defineResource({
    ...common,
    kind: "RoleBinding",
    plural: "rolebindings",
    columns: bindingColumns,
    applyDefaults: defaultBinding,
    validate: (binding) => validateBinding(binding, ["Role", "ClusterRole"]),
    validateUpdate: validateRoleRef,
});
export const clusterRoleBindings = defineResource({
    ...common,
    kind: "ClusterRoleBinding",
    plural: "clusterrolebindings",
    namespaced: false,
    columns: bindingColumns,
    applyDefaults: defaultBinding,
    validate: (binding) => validateBinding(binding, ["ClusterRole"]),
    validateUpdate: validateRoleRef,
});
function subjectNames(binding, kind) {
    return objectsAt(binding, "subjects")
        .filter((subject) => subject["kind"] === kind)
        .map((subject) => (kind === "ServiceAccount" ? `${textAt(subject, "namespace")}/` : "") + textAt(subject, "name"))
        .join(", ");
}
function validateRules(role) {
    return objectsAt(role, "rules").flatMap((rule, index) => {
        const field = `rules[${index}]`;
        const words = (name) => (Array.isArray(rule[name]) ? rule[name].length : 0);
        const errors = [];
        if (words("verbs") === 0)
            errors.push(required(`${field}.verbs`, "verbs must contain at least one value"));
        if (words("nonResourceURLs") > 0)
            return errors;
        if (words("apiGroups") === 0) {
            errors.push(required(`${field}.apiGroups`, "resource rules must supply at least one api group"));
        }
        if (words("resources") === 0) {
            errors.push(required(`${field}.resources`, "resource rules must supply at least one resource"));
        }
        return errors;
    });
}
function defaultBinding(binding) {
    const ref = objectAt(binding, "roleRef");
    if (!ref["apiGroup"])
        ref["apiGroup"] = RBAC_GROUP;
    for (const subject of objectsAt(binding, "subjects")) {
        if (subject["kind"] === "User" || subject["kind"] === "Group")
            subject["apiGroup"] ||= RBAC_GROUP;
    }
}
function validateBinding(binding, kinds) {
    const ref = objectAt(binding, "roleRef");
    const errors = [];
    if (!kinds.includes(textAt(ref, "kind")))
        errors.push(notSupported("roleRef.kind", textAt(ref, "kind"), kinds));
    if (textAt(ref, "name") === "")
        errors.push(required("roleRef.name"));
    objectsAt(binding, "subjects").forEach((subject, index) => {
        const field = `subjects[${index}]`;
        if (textAt(subject, "name") === "")
            errors.push(required(`${field}.name`));
        const kind = textAt(subject, "kind");
        if (kind === "ServiceAccount" && textAt(subject, "namespace") === "")
            errors.push(required(`${field}.namespace`));
        if (!["ServiceAccount", "User", "Group"].includes(kind)) {
            errors.push(notSupported(`${field}.kind`, kind, ["ServiceAccount", "User", "Group"]));
        }
    });
    return errors;
}
function validateRoleRef(next, previous) {
    if (isDeepStrictEqual(next["roleRef"], previous["roleRef"]))
        return [];
    return [invalid("roleRef", next["roleRef"], "cannot change roleRef")];
}
