import { notSupported } from "../status/invalid.ts";
import { objectAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

const MODES = ["Persistent", "Ephemeral"];

export const csiDrivers = defineResource({
  group: "storage.k8s.io",
  kind: "CSIDriver",
  plural: "csidrivers",
  namespaced: false,
  counted: true,
  columns: [
    NAME,
    column("AttachRequired", (driver) => String(objectAt(driver, "spec")["attachRequired"] !== false)),
    column("PodInfoOnMount", (driver) => String(objectAt(driver, "spec")["podInfoOnMount"] === true)),
    column("Modes", (driver) => modes(objectAt(driver, "spec")["volumeLifecycleModes"])),
    AGE,
  ],
  applyDefaults(driver) {
    const spec = objectAt(driver, "spec");
    driver["spec"] = spec;
    spec["attachRequired"] ??= true;
    spec["podInfoOnMount"] ??= false;
    spec["volumeLifecycleModes"] ??= ["Persistent"];
    spec["fsGroupPolicy"] ??= "ReadWriteOnceWithFSType";
  },
  validate: (driver) => {
    const given = objectAt(driver, "spec")["volumeLifecycleModes"];
    const unknown = Array.isArray(given) ? given.filter((mode) => !MODES.includes(String(mode))) : [];
    return unknown.map((mode) => notSupported("spec.volumeLifecycleModes", mode, MODES));
  },
});

function modes(list: unknown): string {
  return Array.isArray(list) ? list.join(",") : "<none>";
}
