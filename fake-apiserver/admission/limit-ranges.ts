import { parseQuantity } from "../quantity/quantity.ts";
import { forbidden } from "../status/refusals.ts";
import { objectAt, objectsAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";

const PODS = { group: "", plural: "pods" };

/** Gives the containers of a pod the namespace's default requests and limits, then holds them against its bounds. */
export function applyLimitRanges(store: Store, pod: KubernetesObject): void {
  const { namespace, name } = pod.metadata;
  const ranges = store.list("limitranges", namespace).flatMap((range) => objectsAt(range["spec"], "limits"));
  const forContainers = ranges.filter((range) => range["type"] === "Container");
  if (forContainers.length === 0) return;
  const spec = objectAt(pod, "spec");
  for (const container of [...objectsAt(spec, "initContainers"), ...objectsAt(spec, "containers")]) {
    const resources = { ...objectAt(container, "resources") };
    for (const range of forContainers) fillIn(resources, range);
    container["resources"] = resources;
    const problems = forContainers.flatMap((range) => boundProblems(resources, range));
    if (problems.length > 0) {
      throw forbidden(PODS, name, problems.length === 1 ? (problems[0] ?? "") : `[${problems.join(", ")}]`);
    }
  }
}

function fillIn(resources: JsonObject, range: JsonObject): void {
  const limits = { ...objectAt(range, "default"), ...objectAt(resources, "limits") };
  const requests = { ...objectAt(range, "defaultRequest"), ...objectAt(resources, "requests") };
  if (Object.keys(limits).length > 0) resources["limits"] = limits;
  if (Object.keys(requests).length > 0) resources["requests"] = requests;
}

function boundProblems(resources: JsonObject, range: JsonObject): string[] {
  const limits = objectAt(resources, "limits");
  const requests = objectAt(resources, "requests");
  const problems: string[] = [];
  for (const [resource, text] of Object.entries(objectAt(range, "min"))) {
    const least = parseQuantity(text);
    const request = parseQuantity(requests[resource]);
    if (least === undefined) continue;
    if (request === undefined) {
      problems.push(`minimum ${resource} usage per Container is ${String(text)}.  No request is specified`);
    } else if (request.nano < least.nano) {
      problems.push(
        `minimum ${resource} usage per Container is ${String(text)}, but request is ${String(requests[resource])}`,
      );
    }
  }
  for (const [resource, text] of Object.entries(objectAt(range, "max"))) {
    const most = parseQuantity(text);
    const limit = parseQuantity(limits[resource]);
    if (most === undefined) continue;
    if (limit === undefined) {
      problems.push(`maximum ${resource} usage per Container is ${String(text)}.  No limit is specified`);
    } else if (limit.nano > most.nano) {
      problems.push(
        `maximum ${resource} usage per Container is ${String(text)}, but limit is ${String(limits[resource])}`,
      );
    }
  }
  return problems;
}
