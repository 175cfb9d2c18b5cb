import { isDeepStrictEqual } from "node:util";
import { selects, type ObjectSelector } from "../../selectors/object-selector.ts";
import { forbiddenField, invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { column } from "../columns.ts";
import { applyPodDefaults } from "../pods/pod-defaults.ts";
import { selectorErrors } from "../selector-validation.ts";
import { validatePod } from "../pods/pod-validation.ts";
import type { Column } from "../resource-type.ts";

/** What Deployments and ReplicaSets have in common: so many pods of one template. */
export function defaultReplicas(object: KubernetesObject): JsonObject {
  const spec = objectAt(object, "spec");
  object["spec"] = spec;
  spec["replicas"] ??= 1;
  const template = objectAt(spec, "template");
  spec["template"] = template;
  applyPodDefaults(template as KubernetesObject);
  // Service links are a matter of pods, not of their templates.
  const podSpec = objectAt(template, "spec");
  if (podSpec["enableServiceLinks"] === true) delete podSpec["enableServiceLinks"];
  return spec;
}

export function replicasErrors(object: KubernetesObject): FieldError[] {
  const spec = objectAt(object, "spec");
  const replicas = Number(spec["replicas"]);
  const template = objectAt(spec, "template");
  const labels = objectAt(objectAt(template, "metadata"), "labels");
  const errors: FieldError[] = [];
  if (replicas < 0) errors.push(invalid("spec.replicas", replicas, "must be greater than or equal to 0"));
  const mismatch = invalid("spec.template.metadata.labels", labels, "`selector` does not match template `labels`");
  const wrong = selectorErrors(spec["selector"], "spec.selector");
  if (!isObject(spec["selector"])) errors.push(required("spec.selector"), mismatch);
  else if (wrong.length > 0)
    errors.push(...wrong, invalid("spec.selector", spec["selector"], "invalid label selector"));
  else if (Object.keys(spec["selector"]).length === 0) {
    errors.push(invalid("spec.selector", spec["selector"], "empty selector is invalid for deployment"));
  } else if (!selects(spec["selector"] as ObjectSelector, labels as Record<string, string>)) {
    errors.push(mismatch);
  }
  for (const error of validatePod(template as KubernetesObject)) {
    errors.push({ ...error, field: `spec.template.${error.field}` });
  }
  const restartPolicy = textAt(template["spec"], "restartPolicy");
  if (restartPolicy !== "Always") {
    errors.push(notSupported("spec.template.spec.restartPolicy", restartPolicy, ["Always"]));
  }
  if (objectAt(template, "spec")["activeDeadlineSeconds"] !== undefined) {
    const why = "activeDeadlineSeconds in ReplicaSet is not Supported";
    errors.push(forbiddenField("spec.template.spec.activeDeadlineSeconds", why));
  }
  return errors;
}

export function selectorChange(next: KubernetesObject, previous: KubernetesObject): FieldError[] {
  const [before, after] = [objectAt(previous, "spec")["selector"], objectAt(next, "spec")["selector"]];
  return isDeepStrictEqual(before, after) ? [] : [invalid("spec.selector", after, "field is immutable")];
}

const containers = (field: string) => (object: KubernetesObject) =>
  objectsAt(objectAt(objectAt(object, "spec"), "template")["spec"], "containers")
    .map((container) => textAt(container, field))
    .join(",");

export const TEMPLATE_COLUMNS: Column[] = [
  column("Containers", containers("name"), { priority: 1 }),
  column("Images", containers("image"), { priority: 1 }),
  column("Selector", (object) => selectorText(object), { priority: 1 }),
];

/** A selector as people write it: `app=web,tier in (a,b)`. */
export function selectorText(object: KubernetesObject): string {
  const selector = objectAt(objectAt(object, "spec"), "selector");
  const labels = Object.entries(objectAt(selector, "matchLabels")).map(([key, value]) => `${key}=${String(value)}`);
  const expressions = objectsAt(selector, "matchExpressions").map((each) => {
    const key = textAt(each, "key");
    const values = Array.isArray(each["values"]) ? each["values"].join(",") : "";
    if (each["operator"] === "Exists") return key;
    if (each["operator"] === "DoesNotExist") return `!${key}`;
    return `${key} ${textAt(each, "operator").toLowerCase()} (${values})`;
  });
  return labels.sort().concat(expressions).join(",");
}

export function statusNumber(object: KubernetesObject, field: string): number {
  return Number(objectAt(object, "status")[field] ?? 0);
}
