import { forbiddenField, notSupported, type FieldError } from "../status/invalid.ts";
import { textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

const SYSTEM = new Set(["system-cluster-critical", "system-node-critical"]);
const POLICIES = ["PreemptLowerPriority", "Never"];
const HIGHEST = 1_000_000_000;

export const priorityClasses = defineResource({
  group: "scheduling.k8s.io",
  kind: "PriorityClass",
  plural: "priorityclasses",
  shortNames: ["pc"],
  namespaced: false,
  counted: true,
  columns: [
    NAME,
    column("Value", (priority) => Number(priority["value"] ?? 0), { type: "integer" }),
    column("Global-Default", (priority) => String(priority["globalDefault"] === true)),
    AGE,
    column("PreemptionPolicy", (priority) => String(priority["preemptionPolicy"])),
  ],
  validate(priority) {
    const { name } = priority.metadata;
    const policy = textAt(priority, "preemptionPolicy");
    const errors: FieldError[] = [];
    if (name.startsWith("system-")) {
      if (!SYSTEM.has(name)) {
        const why = `priority class names with 'system-' prefix are reserved for system use only. error: ${name} is not a known system priority class`;
        errors.push(forbiddenField("metadata.name", why));
      }
    } else if (Number(priority["value"]) > HIGHEST) {
      errors.push(forbiddenField("value", `maximum allowed value of a user defined priority is ${HIGHEST}`));
    }
    return POLICIES.includes(policy) ? errors : [...errors, notSupported("preemptionPolicy", policy, POLICIES)];
  },
  validateUpdate: (next, previous) =>
    next["value"] === previous["value"] ? [] : [forbiddenField("Value", "may not be changed in an update.")],
  applyDefaults(priority) {
    priority["value"] ??= 0;
    priority["preemptionPolicy"] ??= "PreemptLowerPriority";
  },
});
