import { isDeepStrictEqual } from "node:util";
import { parseQuantity } from "../quantity/quantity.ts";
import { forbiddenField, invalid, notSupported, required, type FieldError } from "../status/invalid.ts";
import { isObject, objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { subdomainProblems } from "./name-rules.ts";
import { selectorErrors } from "./selector-validation.ts";

const MODES = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
const VOLUME_MODES = ["Block", "Filesystem"];

export function validateClaim(claim: KubernetesObject): FieldError[] {
  const spec = objectAt(claim, "spec");
  const modes = Array.isArray(spec["accessModes"]) ? spec["accessModes"].map(String) : [];
  const errors: FieldError[] = [];
  if (modes.length === 0) errors.push(required("spec.accessModes", "at least 1 access mode is required"));
  errors.push(...selectorErrors(spec["selector"], "spec.selector"));
  for (const mode of modes) if (!MODES.includes(mode)) errors.push(notSupported("spec.accessModes", mode, MODES));
  const asked = objectAt(objectAt(spec, "resources"), "requests")["storage"];
  const field = "spec.resources[storage]";
  if (asked === undefined) errors.push(required(field));
  else if ((parseQuantity(asked)?.nano ?? 1n) <= 0n) errors.push(invalid(field, asked, "must be greater than zero"));
  const storageClass = textAt(spec, "storageClassName");
  if (storageClass !== "") {
    errors.push(...subdomainProblems(storageClass).map((why) => invalid("spec.storageClassName", storageClass, why)));
  }
  const volumeMode = textAt(spec, "volumeMode");
  if (!["", ...VOLUME_MODES].includes(volumeMode))
    errors.push(notSupported("spec.volumeMode", volumeMode, VOLUME_MODES));
  if (isObject(spec["dataSource"]) && textAt(spec["dataSource"], "name") === "") {
    errors.push(required("spec.dataSource.name"));
  }
  return errors;
}

/** A claim stays as it is, but for the amount once it is bound. */
export function validateClaimUpdate(next: KubernetesObject, previous: KubernetesObject): FieldError[] {
  const bound = textAt(objectAt(previous, "status"), "phase") === "Bound";
  const kept = (claim: KubernetesObject) => {
    const { resources, volumeName: _, ...spec } = objectAt(claim, "spec");
    return bound ? spec : { ...spec, resources };
  };
  if (isDeepStrictEqual(kept(next), kept(previous))) return [];
  const why =
    "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";
  return [forbiddenField("spec", why)];
}
