import { parseQuantity } from "../quantity/quantity.ts";
import { duplicate, invalid, notSupported, required, type FieldError } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { AGE, column, NAME } from "./columns.ts";
import { labelKeyProblems } from "./name-rules.ts";
import { registerNode } from "./node-registration.ts";
import { defineResource } from "./resource-type.ts";

const EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
/** Billionths, in which amounts are counted. */
const WHOLE = 1_000_000_000n;
const ROLE = "node-role.kubernetes.io/";

export const nodes = defineResource({
  kind: "Node",
  plural: "nodes",
  shortNames: ["no"],
  namespaced: false,
  hasStatus: true,
  columns: [
    NAME,
    column("Status", nodeStatus),
    column("Roles", rolesOf),
    AGE,
    column("Version", (node) => info(node, "kubeletVersion")),
    column("Internal-IP", (node) => address(node, "InternalIP"), { priority: 1 }),
    column("External-IP", (node) => address(node, "ExternalIP"), { priority: 1 }),
    column("OS-Image", (node) => info(node, "osImage"), { priority: 1 }),
    column("Kernel-Version", (node) => info(node, "kernelVersion"), { priority: 1 }),
    column("Container-Runtime", (node) => info(node, "containerRuntimeVersion"), { priority: 1 }),
  ],
  validate: (node) => [...taintErrors(node), ...amountErrors(node)],
  prepareCreate: (node, { clock }) => registerNode(node, clock.now()),
  fields: { "spec.unschedulable": ({ spec }) => String(objectAt({ spec }, "spec")["unschedulable"] === true) },
});

function taintErrors(node: KubernetesObject): FieldError[] {
  const seen = new Set<string>();
  return objectsAt(node["spec"], "taints").flatMap((taint, index) => {
    const field = `metadata.taints[${index}]`;
    const [key, effect] = [textAt(taint, "key"), textAt(taint, "effect")];
    const errors = labelKeyProblems(key).map((problem) => invalid(`${field}.key`, key, problem));
    if (effect === "") errors.push(required(`${field}.effect`));
    else if (!EFFECTS.includes(effect)) errors.push(notSupported(`${field}.effect`, effect, EFFECTS));
    if (seen.has(`${key} ${effect}`)) {
      const { message, ...error } = duplicate(field, taint);
      errors.push({ ...error, message: `${message}: taints must be unique by key and effect pair` });
    }
    seen.add(`${key} ${effect}`);
    return errors;
  });
}

function amountErrors(node: KubernetesObject): FieldError[] {
  const status = objectAt(node, "status");
  return ["capacity", "allocatable"].flatMap((list) =>
    Object.entries(objectAt(status, list)).flatMap(([name, amount]) => {
      const field = `status.${list}.${name}`;
      const { nano = 0n } = parseQuantity(amount) ?? {};
      if (nano < 0n) return [invalid(field, amount, "must be greater than or equal to 0")];
      const isCount = name === "pods" || (name.includes("/") && !name.startsWith("kubernetes.io/"));
      return isCount && nano % WHOLE !== 0n ? [invalid(field, amount, "must be an integer")] : [];
    }),
  );
}

function nodeStatus({ spec, status }: KubernetesObject): string {
  const ready = objectsAt(status, "conditions").find((condition) => condition["type"] === "Ready");
  const word = ready === undefined ? "Unknown" : ready["status"] === "True" ? "Ready" : "NotReady";
  return objectAt({ spec }, "spec")["unschedulable"] === true ? `${word},SchedulingDisabled` : word;
}

function rolesOf({ metadata }: KubernetesObject): string {
  const roles = Object.keys(metadata.labels ?? {}).filter((label) => label.startsWith(ROLE));
  return (
    roles
      .map((label) => label.slice(ROLE.length))
      .sort()
      .join(",") || "<none>"
  );
}

function info(node: KubernetesObject, field: string): string {
  return textAt(objectAt(objectAt(node, "status"), "nodeInfo"), field) || "<unknown>";
}

function address(node: KubernetesObject, type: string): string {
  const found = objectsAt(node["status"], "addresses").find((each) => each["type"] === type);
  return textAt(found, "address") || "<none>";
}
