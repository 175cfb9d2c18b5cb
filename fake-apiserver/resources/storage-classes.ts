import { textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

export const storageClasses = defineResource({
  group: "storage.k8s.io",
  kind: "StorageClass",
  plural: "storageclasses",
  shortNames: ["sc"],
  namespaced: false,
  columns: [
    NAME,
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
