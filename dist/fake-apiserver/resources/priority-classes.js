import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
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
    applyDefaults(priority) {
        priority["preemptionPolicy"] ??= "PreemptLowerPriority";
    },
});
