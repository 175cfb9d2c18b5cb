import { DEFAULT_CLASS } from "../resources/storage-classes.js";
import { objectAt } from "../storage/json.js";
/** A claim that says nothing of a class gets the default one; `""` means none at all. */
export function applyDefaultStorageClass(store, claim) {
    const spec = objectAt(claim, "spec");
    if (spec["storageClassName"] !== undefined)
        return;
    const classes = store.list("storageclasses.storage.k8s.io");
    const chosen = classes.find(({ metadata }) => metadata.annotations?.[DEFAULT_CLASS] === "true");
    if (chosen !== undefined)
        spec["storageClassName"] = chosen.metadata.name;
}
