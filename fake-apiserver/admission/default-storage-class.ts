import { DEFAULT_CLASS } from "../resources/storage-classes.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";

/** A claim that says nothing of a class gets the default one; `""` means none at all. */
export function applyDefaultStorageClass(store: Store, claim: KubernetesObject): void {
  const spec = objectAt(claim, "spec");
  if (spec["storageClassName"] !== undefined) return;
  const classes = store.list("storageclasses.storage.k8s.io");
  const chosen = classes.find(({ metadata }) => metadata.annotations?.[DEFAULT_CLASS] === "true");
  if (chosen !== undefined) spec["storageClassName"] = chosen.metadata.name;
}
