import type { ResourceType } from "../resources/resource-type.ts";
import { forbidden } from "../status/refusals.ts";
import { cloneJson, objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";

const RUNTIME_CLASSES = "runtimeclasses.node.k8s.io";

/** What a pod's runtime class costs, and the nodes that have it. */
export function applyRuntimeClass(store: Store, type: ResourceType, pod: KubernetesObject): void {
  const spec = objectAt(pod, "spec");
  const name = textAt(spec, "runtimeClassName");
  const refuse = (why: string) => forbidden(type, pod.metadata.name, why);
  if (name === "") {
    if (!("overhead" in spec)) return;
    throw refuse("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead");
  }
  const found = store.get(RUNTIME_CLASSES, undefined, name);
  if (found === undefined) throw refuse(`pod rejected: RuntimeClass "${name}" not found`);
  const overhead = objectAt(objectAt(found, "overhead"), "podFixed");
  if (Object.keys(overhead).length > 0) spec["overhead"] = cloneJson(overhead);
  const scheduling = objectAt(found, "scheduling");
  const selector = { ...objectAt(spec, "nodeSelector") };
  for (const [key, value] of Object.entries(objectAt(scheduling, "nodeSelector"))) {
    if (key in selector && selector[key] !== value) {
      throw refuse(
        `conflict: runtimeClass.scheduling.nodeSelector[${key}] = ${String(value)}; pod.spec.nodeSelector[${key}] = ${String(selector[key])}`,
      );
    }
    selector[key] = value;
  }
  if (Object.keys(selector).length > 0) spec["nodeSelector"] = selector;
  const tolerations = [...objectsAt(spec, "tolerations"), ...cloneJson(objectsAt(scheduling, "tolerations"))];
  if (tolerations.length > 0) spec["tolerations"] = tolerations;
}
