import { parseQuantity } from "../../quantity/quantity.ts";
import { objectsAt, type JsonObject } from "../../storage/json.ts";
import { resourcesOf } from "./containers.ts";

/** BestEffort without any cpu or memory, Guaranteed when every container's limits equal its requests, else Burstable. */
export function qosClassOf(spec: JsonObject): string {
  const containers = [...objectsAt(spec, "initContainers"), ...objectsAt(spec, "containers")];
  let any = false;
  let guaranteed = true;
  for (const container of containers) {
    for (const resource of ["cpu", "memory"]) {
      const request = parseQuantity(resourcesOf(container, "requests")[resource])?.nano ?? 0n;
      const limit = parseQuantity(resourcesOf(container, "limits")[resource])?.nano ?? 0n;
      if (request > 0n || limit > 0n) any = true;
      if (limit === 0n || request !== limit) guaranteed = false;
    }
  }
  if (!any) return "BestEffort";
  return guaranteed ? "Guaranteed" : "Burstable";
}
