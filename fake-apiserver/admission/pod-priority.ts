import type { ResourceType } from "../resources/resource-type.ts";
import { forbidden } from "../status/refusals.ts";
import { objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";

const PRIORITY_CLASSES = "priorityclasses.scheduling.k8s.io";

/** The priority that a pod's class, or the cluster's default class, stands for. */
export function applyPodPriority(store: Store, type: ResourceType, pod: KubernetesObject): void {
  const spec = objectAt(pod, "spec");
  const name = textAt(spec, "priorityClassName");
  const found =
    name === ""
      ? store.list(PRIORITY_CLASSES).find((each) => each["globalDefault"] === true)
      : store.get(PRIORITY_CLASSES, undefined, name);
  if (name !== "" && found === undefined) {
    throw forbidden(type, pod.metadata.name, `no PriorityClass with name ${name} was found`);
  }
  if (found !== undefined) spec["priorityClassName"] = found.metadata.name;
  const priority = Number(found?.["value"] ?? 0);
  const policy = textAt(found, "preemptionPolicy") || "PreemptLowerPriority";
  const refuse = (what: string, computed: unknown) =>
    forbidden(
      type,
      pod.metadata.name,
      `the ${what} must not be provided in pod spec; priority admission controller computed ${String(computed)} from the given PriorityClass name`,
    );
  const given = spec["priority"] ?? priority;
  if (given !== priority) throw refuse(`integer value of priority (${String(given)})`, priority);
  const wanted = textAt(spec, "preemptionPolicy") || policy;
  if (wanted !== policy) throw refuse(`string value of PreemptionPolicy (${wanted})`, policy);
  Object.assign(spec, { priority, preemptionPolicy: policy });
}
