import { invalid } from "../status/invalid.ts";
import { objectAt, textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

export const namespaces = defineResource({
  kind: "Namespace",
  plural: "namespaces",
  shortNames: ["ns"],
  namespaced: false,
  verbs: ["create", "delete", "get", "list", "patch", "update", "watch"],
  subresources: { finalize: { kind: "Namespace", verbs: ["update"] } },
  names: "label",
  hasStatus: true,
  columns: [NAME, column("Status", (namespace) => textAt(namespace["status"], "phase")), AGE],
  fields: { "status.phase": (namespace) => textAt(namespace["status"], "phase") },
  applyDefaults(namespace) {
    const labels = (namespace.metadata.labels ??= {});
    labels["kubernetes.io/metadata.name"] = namespace.metadata.name;
  },
  prepareCreate(namespace) {
    const spec = objectAt(namespace, "spec");
    const given = Array.isArray(spec["finalizers"]) ? spec["finalizers"] : [];
    namespace["spec"] = { ...spec, finalizers: [...new Set([...given, "kubernetes"])] };
    namespace["status"] = { phase: "Active" };
  },
  validate: (namespace) => {
    const given = objectAt(namespace, "spec")["finalizers"];
    const wrong = Array.isArray(given)
      ? given.map(String).filter((name) => name !== "kubernetes" && !name.includes("/"))
      : [];
    const why = "name is neither a standard finalizer name nor is it fully qualified";
    return wrong.map((name) => invalid("spec.finalizers", name, why));
  },
  prepareUpdate(next, previous) {
    next["spec"] = previous["spec"];
  },
});
