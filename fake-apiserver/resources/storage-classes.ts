import { invalid, notSupported, required, type FieldError } from "../status/invalid.ts";
import { objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { AGE, column, NAME } from "./columns.ts";
import { labelKeyProblems } from "./name-rules.ts";
import { defineResource } from "./resource-type.ts";

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
  validate(storageClass) {
    const provisioner = textAt(storageClass, "provisioner");
    const problems = provisioner === "" ? [] : labelKeyProblems(provisioner.toLowerCase());
    return [
      ...(provisioner === "" ? [required("provisioner")] : []),
      ...problems.map((problem) => invalid("provisioner", provisioner, problem)),
      ...("" in objectAt(storageClass, "parameters") ? [invalid("parameters", "", "field can not be empty.")] : []),
      ...oneOf(storageClass, "reclaimPolicy", ["Delete", "Retain"]),
      ...oneOf(storageClass, "volumeBindingMode", ["Immediate", "WaitForFirstConsumer"]),
    ];
  },
  applyDefaults(storageClass) {
    storageClass["reclaimPolicy"] ??= "Delete";
    storageClass["volumeBindingMode"] ??= "Immediate";
  },
});

function oneOf(storageClass: KubernetesObject, field: string, supported: string[]): FieldError[] {
  const value = textAt(storageClass, field);
  return supported.includes(value) ? [] : [notSupported(field, value, supported)];
}

function nameOf({ metadata }: KubernetesObject): string {
  const isDefault = metadata.annotations?.[DEFAULT_CLASS] === "true";
  return isDefault ? `${metadata.name} (default)` : metadata.name;
}
