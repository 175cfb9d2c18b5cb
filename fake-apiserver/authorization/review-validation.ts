import { invalid, invalidObject, type FieldError } from "../status/invalid.ts";
import { badRequest } from "../status/refusals.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../storage/json.ts";

/** What cannot be answered. Throws 400 or 422. */
export function checkReview(kind: string, spec: JsonObject, namespace: string): void {
  if (kind === "SelfSubjectRulesReview") {
    if (textAt(spec, "namespace") === "") throw badRequest("no namespace on request");
    return;
  }
  const errors = attributeErrors(spec);
  if (kind !== "SelfSubjectAccessReview" && !hasSubject(spec)) {
    errors.push(invalid("spec.user", "", "at least one of user or group must be specified"));
  }
  if (kind === "LocalSubjectAccessReview") {
    const asked = textAt(objectAt(spec, "resourceAttributes"), "namespace");
    const field = "spec.resourceAttributes.namespace";
    if (asked !== namespace) errors.push(invalid(field, asked, "must match metadata.namespace"));
  }
  if (errors.length > 0) throw invalidObject({ group: "authorization.k8s.io", kind: "" }, "", errors);
}

function attributeErrors(spec: JsonObject): FieldError[] {
  const path = spec["nonResourceAttributes"];
  const resource = isObject(spec["resourceAttributes"]);
  if (isObject(path) && resource) {
    return [invalid("spec.nonResourceAttributes", path, "cannot be specified in combination with resourceAttributes")];
  }
  if (isObject(path) || resource) return [];
  const why = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
  return [invalid("spec.resourceAttributes", "null", why)];
}

function hasSubject(spec: JsonObject): boolean {
  return textAt(spec, "user") !== "" || (Array.isArray(spec["groups"]) && spec["groups"].length > 0);
}
