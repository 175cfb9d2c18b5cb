import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { servedStore } from "../storage/served-store.ts";
import { createDeletion } from "./deletion.ts";
import type { Machinery } from "./rest-context.ts";

/** The machinery as a request meets it whose resource is stored under another group's name. */
export function servedMachinery(machinery: Machinery, type: ResourceType): Machinery {
  if (type.form === undefined) return machinery;
  const store = servedStore(machinery.store, storageName(type), type.form);
  return { ...machinery, store, deletion: createDeletion({ store, clock: machinery.clock }) };
}
