import type { Clock } from "../../src/platform/index.ts";
import { pods } from "../resources/pods/pods.ts";
import { createDeletion } from "../rest/deletion.ts";
import { objectAt, objectsAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";

/** Deletes a pod that has to make way, with the reason in its `DisruptionTarget` condition. */
export function disruptPod(
  { store, clock }: { store: Store; clock: Clock },
  { metadata }: KubernetesObject,
  why: { reason: string; message: string },
): void {
  const { namespace, name, uid } = metadata;
  const time = timestamp(clock.now());
  const told = store.update("pods", namespace, name, (next) => {
    if (next.metadata.uid !== uid) return;
    const status = objectAt(next, "status");
    const others = objectsAt(status, "conditions").filter(({ type }) => type !== "DisruptionTarget");
    const condition = {
      type: "DisruptionTarget",
      status: "True",
      ...why,
      lastProbeTime: null,
      lastTransitionTime: time,
    };
    next["status"] = { ...status, conditions: [...others, condition] };
  });
  if (told !== undefined && told.metadata.uid === uid) createDeletion({ store, clock }).delete(pods, told, {});
}
