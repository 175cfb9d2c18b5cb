import { formatQuantity, parseQuantity } from "../quantity/quantity.ts";
import { parsed, podResources } from "../quota/pod-resources.ts";
import { resourcesOf } from "../resources/pods/containers.ts";
import { forbidden, type GroupResource } from "../status/refusals.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { boundProblems } from "./limit-bounds.ts";

const PODS = { group: "", plural: "pods" };
const ANNOTATION = "kubernetes.io/limit-ranger";

/** Gives the containers of a pod the namespace's default requests and limits, and says so, then holds all against its bounds. */
export function applyLimitRanges(store: Store, pod: KubernetesObject, more: readonly JsonObject[]): void {
  const { namespace, name } = pod.metadata;
  const stored = store.list("limitranges", namespace).flatMap((range) => objectsAt(range["spec"], "limits"));
  const ranges = stored.concat(more);
  if (ranges.length === 0) return;
  const forContainers = ranges.filter((range) => range["type"] === "Container");
  const forPods = ranges.filter((range) => range["type"] === "Pod");
  const spec = objectAt(pod, "spec");
  const filled: string[] = [];
  const problems: string[] = [];
  for (const { container, kind } of containersOf(spec)) {
    const resources = { ...objectAt(container, "resources") };
    for (const range of forContainers) {
      for (const [bound, defaults] of Object.entries({ requests: "defaultRequest", limits: "default" })) {
        const missing = fillIn(resources, bound, objectAt(range, defaults));
        const what = `${bound.slice(0, -1)} for ${kind} ${textAt(container, "name")}`;
        if (missing.length > 0) filled.push(`${missing.toSorted().join(", ")} ${what}`);
      }
    }
    if (forContainers.length > 0) container["resources"] = resources;
    const claims = {
      requests: parsed(resourcesOf(container, "requests")),
      limits: parsed(resourcesOf(container, "limits")),
    };
    problems.push(...forContainers.flatMap((range) => boundProblems(claims, range)));
  }
  if (filled.length > 0) {
    pod.metadata.annotations = {
      ...pod.metadata.annotations,
      [ANNOTATION]: `LimitRanger plugin set: ${filled.join("; ")}`,
    };
  }
  const whole = { requests: podResources(spec, "requests"), limits: podResources(spec, "limits") };
  problems.push(...forPods.flatMap((range) => boundProblems(whole, range)));
  if (problems.length > 0) {
    throw forbidden(PODS, name, problems.length === 1 ? (problems[0] ?? "") : `[${problems.join(", ")}]`);
  }
}

/** Holds the storage that a claim asks for against the namespace's bounds. Throws 403. */
export function checkClaimBounds(store: Store, type: GroupResource, claim: KubernetesObject): void {
  const { namespace, name } = claim.metadata;
  const asked = parseQuantity(objectAt(objectAt(claim["spec"], "resources"), "requests")["storage"]);
  if (asked === undefined) return;
  const ranges = store.list("limitranges", namespace).flatMap((range) => objectsAt(range["spec"], "limits"));
  const problems = ranges
    .filter((range) => range["type"] === "PersistentVolumeClaim")
    .flatMap((range) =>
      (["min", "max"] as const).flatMap((bound) => {
        const limit = parseQuantity(objectAt(range, bound)["storage"]);
        if (limit === undefined || (bound === "min" ? asked.nano >= limit.nano : asked.nano <= limit.nano)) return [];
        const what = `${bound}imum storage usage per PersistentVolumeClaim is ${formatQuantity(limit)}`;
        return [`${what}, but request is ${formatQuantity(asked)}`];
      }),
    );
  if (problems.length > 0) {
    throw forbidden(type, name, problems.length === 1 ? (problems[0] ?? "") : `[${problems.join(", ")}]`);
  }
}

function containersOf(spec: JsonObject): { container: JsonObject; kind: string }[] {
  const of = (list: string, kind: string) => objectsAt(spec, list).map((container) => ({ container, kind }));
  return [...of("containers", "container"), ...of("initContainers", "init container")];
}

/** Names of what was missing. */
function fillIn(resources: JsonObject, bound: string, defaults: JsonObject): string[] {
  const given = objectAt(resources, bound);
  const missing = Object.keys(defaults).filter((name) => !(name in given));
  if (missing.length > 0) resources[bound] = { ...defaults, ...given };
  return missing;
}
