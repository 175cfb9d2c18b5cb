import { textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
/** The annotation of the class that claims without one get. */
export const DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
export const storageClasses = defineResource({
    group: "storage.k8s.io",
    kind: "StorageClass",
    plural: "storageclasses",
    shortNames: ["sc"],
    namespaced: false,
    columns: [
        { ...NAME, cell: nameOf },
        column("Provisioner", (storageClass) => textAt(storageClass, "provisioner")),
        column("ReclaimPolicy", (storageClass) => textAt(storageClass, "reclaimPolicy")),
        column("VolumeBindingMode", (storageClass) => textAt(storageClass, "volumeBindingMode")),
        column("AllowVolumeExpansion", (storageClass) => String(storageClass["allowVolumeExpansion"] === true)),
        AGE,
    ],
    applyDefaults(storageClass) {
        storageClass["reclaimPolicy"] ??= "Delete";
        storageClass["volumeBindingMode"] ??= "Immediate";
    },
});
function nameOf({ metadata }) {
    const isDefault = metadata.annotations?.[DEFAULT_CLASS] === "true";
    return isDefault ? `${metadata.name} (default)` : metadata.name;
}
