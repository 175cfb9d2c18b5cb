import { objectAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
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
    },
});
function modes(list) {
    return Array.isArray(list) ? list.join(",") : "<none>";
}
