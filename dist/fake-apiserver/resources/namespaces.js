import { objectAt, textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
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
        namespace["spec"] = { ...objectAt(namespace, "spec"), finalizers: ["kubernetes"] };
        namespace["status"] = { phase: "Active" };
    },
    prepareUpdate(next, previous) {
        next["spec"] = previous["spec"];
    },
});
