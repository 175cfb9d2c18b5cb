import { REVIEWS } from "../authorization/access-reviews.ts";
import { validateMeta } from "../resources/meta-validation.ts";
import { findKind, RESOURCES } from "../resources/registry.ts";
import { checkFields } from "../rest/field-validation.ts";
import { badRequest } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { cloneJson } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";

/** What a server that is strict would answer to this object, as far as that depends on the object alone. */
export function objectProblems(given: KubernetesObject): string[] {
  const type = findKind(given.apiVersion, given.kind);
  if (type === undefined) return [`this cluster has no kind ${given.kind} in ${given.apiVersion}`];
  if (typeof given.metadata?.name !== "string") return ["metadata.name: Required value"];
  try {
    const strict = new URLSearchParams("fieldValidation=Strict");
    checkFields(type, cloneJson(given), strict, (why) => badRequest(`${given.kind}: ${why}`));
  } catch (error) {
    if (error instanceof StatusError) return [error.message];
    throw error;
  }
  const object = cloneJson(given);
  type.applyDefaults(object);
  const wrong = validateMeta(object.metadata, type.names);
  return [...wrong, ...type.validate(object), ...type.validateCreate(object)].map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

/** Plural names of all that the cluster keeps or answers. */
export function resourceNames(): string[] {
  return [...RESOURCES, ...REVIEWS].map(({ plural }) => plural);
}
