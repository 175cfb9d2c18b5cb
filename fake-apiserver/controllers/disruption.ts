import type { Clock } from "../../src/platform/index.ts";
import { pods } from "../resources/pods/pods.ts";
import { createDeletion, type Deletion } from "../rest/deletion.ts";
import type { PodCondition, PodStatus } from "../kubelet/pod/pod.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";

interface Why {
  reason: string;
  message: string;
}

/** Of the eviction API. */
export const EVICTED: Why = { reason: "EvictionByEvictionAPI", message: "Eviction API: evicting" };

/** Deletes a pod that has to make way, with the reason in its `DisruptionTarget` condition. */
export function disruptPod(
  { store, clock }: { store: Store; clock: Clock },
  { metadata }: KubernetesObject,
  why: Why,
  options: Parameters<Deletion["delete"]>[2] = {},
): void {
  const { namespace, name, uid } = metadata;
  const told = store.update("pods", namespace, name, (next) => {
    if (next.metadata.uid === uid)
      next["status"] = withDisruption(objectAt(next, "status"), why, timestamp(clock.now()));
  });
  if (told !== undefined && told.metadata.uid === uid) createDeletion({ store, clock }).delete(pods, told, options);
}

/** The status of a pod with the condition that says why it has to go. `now` is an API timestamp. */
export function withDisruption<Status extends PodStatus>(status: Status, why: Why, now: string): Status {
  const others = (status.conditions ?? []).filter(({ type }) => type !== "DisruptionTarget");
  const condition: PodCondition = {
    type: "DisruptionTarget",
    status: "True",
    ...why,
    lastProbeTime: null,
    lastTransitionTime: now,
  };
  return { ...status, conditions: [...others, condition] };
}
