import { objectAt, textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
export const persistentVolumeClaims = defineResource({
    kind: "PersistentVolumeClaim",
    plural: "persistentvolumeclaims",
    shortNames: ["pvc"],
    hasStatus: true,
    returnsDeleted: true,
    columns: [
        NAME,
        column("Status", ({ status }) => textAt(status, "phase")),
        column("Volume", ({ spec }) => textAt(spec, "volumeName")),
        column("Capacity", ({ status }) => textAt(objectAt(status, "capacity"), "storage")),
        column("Access Modes", ({ spec }) => accessModes(spec)),
        column("StorageClass", ({ spec }) => textAt(spec, "storageClassName")),
        column("VolumeAttributesClass", ({ spec }) => textAt(spec, "volumeAttributesClassName") || "<unset>"),
        AGE,
        column("VolumeMode", ({ spec }) => textAt(spec, "volumeMode"), { priority: 1 }),
    ],
    applyDefaults(claim) {
        objectAt(claim, "spec")["volumeMode"] ??= "Filesystem";
    },
    prepareCreate(claim) {
        claim["status"] = { phase: "Pending" };
    },
});
const SHORT = {
    ReadWriteOnce: "RWO",
    ReadOnlyMany: "ROX",
    ReadWriteMany: "RWX",
    ReadWriteOncePod: "RWOP",
};
function accessModes(spec) {
    const modes = objectAt({ spec }, "spec")["accessModes"];
    return Array.isArray(modes) ? modes.map((mode) => SHORT[String(mode)] ?? String(mode)).join(",") : "";
}
