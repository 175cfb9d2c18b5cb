import { invalid, notSupported, required, type FieldError } from "../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { isDeepStrictEqual } from "node:util";
import { AGE, column, CREATED_AT, NAME } from "./columns.ts";
import { metaErrors } from "./meta-validation.ts";
import { subdomainProblems } from "./name-rules.ts";
import { selectorErrors } from "./selector-validation.ts";
import { defineResource, type Column } from "./resource-type.ts";

export const RBAC_GROUP = "rbac.authorization.k8s.io";

const common = { group: RBAC_GROUP, names: "path", createsOnUpdate: true } as const;

const bindingColumns: Column[] = [
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
  applyDefaults: defaultRules,
  validate: roleErrors,
  validateUpdate: (next) => againErrors(next, roleErrors(next)),
});

export const clusterRoles = defineResource({
  ...common,
  kind: "ClusterRole",
  plural: "clusterroles",
  namespaced: false,
  columns: [NAME, CREATED_AT],
  applyDefaults: defaultRules,
  validate: clusterRoleErrors,
  validateUpdate: (next) => againErrors(next, clusterRoleErrors(next)),
});

export const roleBindings = defineResource({
  ...common,
  kind: "RoleBinding",
  plural: "rolebindings",
  columns: bindingColumns,
  applyDefaults: defaultBinding,
  validate: (binding) => validateBinding(binding, ["Role", "ClusterRole"]),
  validateUpdate: (next, previous) =>
    againErrors(next, validateBinding(next, ["Role", "ClusterRole"])).concat(validateRoleRef(next, previous)),
});

export const clusterRoleBindings = defineResource({
  ...common,
  kind: "ClusterRoleBinding",
  plural: "clusterrolebindings",
  namespaced: false,
  columns: bindingColumns,
  applyDefaults: defaultBinding,
  validate: (binding) => validateBinding(binding, ["ClusterRole"]),
  validateUpdate: (next, previous) =>
    againErrors(next, validateBinding(next, ["ClusterRole"])).concat(validateRoleRef(next, previous)),
});

function subjectNames(binding: KubernetesObject, kind: string): string {
  return objectsAt(binding, "subjects")
    .filter((subject) => subject["kind"] === kind)
    .map((subject) => (kind === "ServiceAccount" ? `${textAt(subject, "namespace")}/` : "") + textAt(subject, "name"))
    .join(", ");
}

function roleErrors(role: KubernetesObject): FieldError[] {
  return [...validateRules(role), ...namespacedErrors(role)];
}

function clusterRoleErrors(role: KubernetesObject): FieldError[] {
  return [...validateRules(role), ...aggregationErrors(role)];
}

/** What is wrong with a changed one is found once as with a new one, and once more as with a changed one. */
function againErrors({ metadata }: KubernetesObject, errors: FieldError[]): FieldError[] {
  const wrong = metaErrors(metadata);
  return [...wrong, ...wrong, ...errors];
}

function validateRules(role: KubernetesObject): FieldError[] {
  return objectsAt(role, "rules").flatMap((rule, index) => {
    const field = `rules[${index}]`;
    const words = (name: string) => (Array.isArray(rule[name]) ? rule[name].length : 0);
    const errors: FieldError[] = [];
    if (words("verbs") === 0) errors.push(required(`${field}.verbs`, "verbs must contain at least one value"));
    if (words("nonResourceURLs") > 0) return errors;
    if (words("apiGroups") === 0) {
      errors.push(required(`${field}.apiGroups`, "resource rules must supply at least one api group"));
    }
    if (words("resources") === 0) {
      errors.push(required(`${field}.resources`, "resource rules must supply at least one resource"));
    }
    return errors;
  });
}

/** A role without rules says so. */
function defaultRules(role: KubernetesObject): void {
  if (objectsAt(role, "rules").length === 0) role["rules"] = null;
}

function namespacedErrors(role: KubernetesObject): FieldError[] {
  return objectsAt(role, "rules").flatMap((rule, index) => {
    const paths = rule["nonResourceURLs"];
    if (!Array.isArray(paths) || paths.length === 0) return [];
    const field = `rules[${index}].nonResourceURLs`;
    const resources = ["apiGroups", "resources", "resourceNames"].some((name) => Array.isArray(rule[name]));
    const mixed = "rules cannot apply to both regular resources and non-resource URLs";
    const errors = [invalid(field, paths, "namespaced rules cannot apply to non-resource URLs")];
    return errors.concat(resources ? [invalid(field, paths, mixed)] : []);
  });
}

function aggregationErrors(role: KubernetesObject): FieldError[] {
  if (!isObject(role["aggregationRule"])) return [];
  const field = "aggregationRule.clusterRoleSelectors";
  const selectors = objectsAt(role["aggregationRule"], "clusterRoleSelectors");
  if (selectors.length === 0) {
    return [required(field, "at least one clusterRoleSelector required if aggregationRule is non-nil")];
  }
  return selectors.flatMap((selector, index) => {
    const errors = selectorErrors(selector, `${field}[${index}]`);
    if (errors.length === 0) return [];
    return errors.concat(invalid(`${field}[${index}]`, "null", "invalid label selector."));
  });
}

function defaultBinding(binding: KubernetesObject): void {
  const ref = objectAt(binding, "roleRef");
  binding["roleRef"] = ref;
  if (!ref["apiGroup"]) ref["apiGroup"] = RBAC_GROUP;
  for (const subject of objectsAt(binding, "subjects")) {
    if (subject["kind"] === "User" || subject["kind"] === "Group") subject["apiGroup"] ||= RBAC_GROUP;
  }
}

function validateBinding(binding: KubernetesObject, kinds: string[]): FieldError[] {
  const ref = objectAt(binding, "roleRef");
  const errors: FieldError[] = [];
  const group = textAt(ref, "apiGroup");
  if (group !== RBAC_GROUP) errors.push(notSupported("roleRef.apiGroup", group, [RBAC_GROUP]));
  if (!kinds.includes(textAt(ref, "kind"))) errors.push(notSupported("roleRef.kind", textAt(ref, "kind"), kinds));
  if (textAt(ref, "name") === "") errors.push(required("roleRef.name"));
  objectsAt(binding, "subjects").forEach((subject, index) => {
    const field = `subjects[${index}]`;
    if (textAt(subject, "name") === "") errors.push(required(`${field}.name`));
    const kind = textAt(subject, "kind");
    const owner = textAt(subject, "apiGroup");
    if (kind === "ServiceAccount") {
      const name = textAt(subject, "name");
      if (name !== "") errors.push(...subdomainProblems(name).map((why) => invalid(`${field}.name`, name, why)));
      if (owner !== "") errors.push(notSupported(`${field}.apiGroup`, owner, [""]));
      if (textAt(subject, "namespace") === "" && binding.metadata.namespace === undefined) {
        errors.push(required(`${field}.namespace`));
      }
    } else if ((kind === "User" || kind === "Group") && owner !== RBAC_GROUP) {
      errors.push(notSupported(`${field}.apiGroup`, owner, [RBAC_GROUP]));
    }
    if (!["ServiceAccount", "User", "Group"].includes(kind)) {
      errors.push(notSupported(`${field}.kind`, kind, ["ServiceAccount", "User", "Group"]));
    }
  });
  return errors;
}

function validateRoleRef(next: KubernetesObject, previous: KubernetesObject): FieldError[] {
  if (isDeepStrictEqual(next["roleRef"], previous["roleRef"])) return [];
  return [invalid("roleRef", next["roleRef"], "cannot change roleRef")];
}
