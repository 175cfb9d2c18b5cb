import { objectAt, textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { validateClaim, validateClaimUpdate } from "./claim-validation.ts";
import { defineResource } from "./resource-type.ts";

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
    const spec = objectAt(claim, "spec");
    claim["spec"] = spec;
    spec["volumeMode"] ??= "Filesystem";
    spec["resources"] ??= {};
  },
  prepareCreate(claim) {
    claim["status"] = { phase: "Pending" };
  },
  validate: validateClaim,
  validateUpdate: validateClaimUpdate,
});

const SHORT: Record<string, string> = {
  ReadWriteOnce: "RWO",
  ReadOnlyMany: "ROX",
  ReadWriteMany: "RWX",
  ReadWriteOncePod: "RWOP",
};

function accessModes(spec: unknown): string {
  const modes = objectAt({ spec }, "spec")["accessModes"];
  return Array.isArray(modes) ? modes.map((mode) => SHORT[String(mode)] ?? String(mode)).join(",") : "";
}
