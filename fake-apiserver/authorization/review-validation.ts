import { isZero } from "../schema/zero-values.ts";
import { invalid, invalidObject, type FieldError } from "../status/invalid.ts";
import { badRequest } from "../status/refusals.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../storage/json.ts";

/** What cannot be answered. Throws 400 or 422. */
export function checkReview(kind: string, review: JsonObject, namespace: string): void {
  const spec = objectAt(review, "spec");
  if (kind === "SelfSubjectRulesReview") {
    if (textAt(spec, "namespace") === "") throw badRequest("no namespace on request");
    return;
  }
  const errors = attributeErrors(spec);
  if (kind !== "SelfSubjectAccessReview" && !hasSubject(spec)) {
    errors.push(invalid("spec.user", "", "at least one of user or group must be specified"));
  }
  errors.push(...metadataErrors(kind, objectAt(review, "metadata")));
  if (kind === "LocalSubjectAccessReview") {
    const asked = textAt(objectAt(spec, "resourceAttributes"), "namespace");
    const field = "spec.resourceAttributes.namespace";
    if (asked !== namespace) errors.push(invalid(field, asked, "must match metadata.namespace"));
  }
  if (errors.length > 0) throw invalidObject({ group: "authorization.k8s.io", kind: "" }, "", errors);
}

/** A question has no name; at most its namespace. */
function metadataErrors(kind: string, metadata: JsonObject): FieldError[] {
  const spoken = Object.entries(metadata).filter(
    ([name, value]) => !isZero(value) && !(name === "namespace" && kind === "LocalSubjectAccessReview"),
  );
  return spoken.length === 0 ? [] : [invalid("metadata", metadata, "must be empty")];
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
