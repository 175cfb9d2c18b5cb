import type { Clock } from "../../src/platform/index.ts";
import { pods } from "../resources/pods/pods.ts";
import { createDeletion } from "../rest/deletion.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import { withDisruption } from "./disruption.ts";

const ORPHANED = { reason: "DeletionByPodGC", message: "PodGC: node no longer exists" };

/** What the pod garbage collector does with a pod whose node is gone: it has failed, and goes without grace. */
export function collectPod({ store, clock }: { store: Store; clock: Clock }, { metadata }: KubernetesObject): void {
  const failed = store.update("pods", metadata.namespace, metadata.name, (pod) => {
    const status = objectAt(pod, "status");
    if (status["phase"] === "Succeeded" || status["phase"] === "Failed") return;
    pod["status"] = { ...withDisruption(status, ORPHANED, timestamp(clock.now())), phase: "Failed" };
  });
  if (failed !== undefined) createDeletion({ store, clock }).delete(pods, failed, { gracePeriodSeconds: 0 });
}

/** What some controllers leave of a pod whose node does not answer. */
export function forgetPod({ store }: { store: Store }, { metadata, spec }: KubernetesObject): void {
  const { namespace, name } = metadata;
  const message = `Node ${String(objectAt({ spec }, "spec")["nodeName"])} which was running pod ${name} is unresponsive`;
  store.update("pods", namespace, name, (pod) => {
    pod["status"] = { ...objectAt(pod, "status"), phase: "Unknown", reason: "NodeLost", message };
  });
}
