import { objectAt, objectsAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { statusNumber } from "../../resources/apps/pod-template.ts";
import type { RolloutBounds } from "./rolling-update.ts";

/** What a Deployment tells of its ReplicaSets. `now` is an API timestamp. */
export function deploymentStatus(
  deployment: KubernetesObject,
  { fresh, all, bounds, now }: { fresh: KubernetesObject; all: KubernetesObject[]; bounds: RolloutBounds; now: string },
): JsonObject {
  const wanted = Number(objectAt(deployment, "spec")["replicas"] ?? 0);
  const total = (field: string) => all.reduce((sum, set) => sum + statusNumber(set, field), 0);
  const available = total("availableReplicas");
  const counts = {
    replicas: total("replicas"),
    updatedReplicas: statusNumber(fresh, "replicas"),
    readyReplicas: total("readyReplicas"),
    availableReplicas: available,
    unavailableReplicas: Math.max(0, wanted - available),
  };
  const complete =
    counts.updatedReplicas === wanted && counts.replicas === wanted && counts.availableReplicas === wanted;
  const failure = objectsAt(fresh["status"], "conditions").find(({ type }) => type === "ReplicaFailure");
  const enough = available >= bounds.leastAvailable;
  const set = `ReplicaSet "${fresh.metadata.name}"`;
  const conditions = [
    condition("Available", enough, {
      reason: enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
      message: enough ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
    }),
    condition("Progressing", true, {
      reason: complete ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
      message: complete ? `${set} has successfully progressed.` : `${set} is progressing.`,
    }),
    ...(failure === undefined ? [] : [{ ...failure, lastUpdateTime: now }]),
  ];
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  return {
    observedGeneration: deployment.metadata.generation,
    ...Object.fromEntries(present),
    conditions: conditions.map((next) => withTimes(next, objectsAt(deployment["status"], "conditions"), now)),
  };
}

function condition(type: string, holds: boolean, why: { reason: string; message: string }): JsonObject {
  return { type, status: holds ? "True" : "False", ...why };
}

function withTimes(next: JsonObject, before: JsonObject[], now: string): JsonObject {
  const old = before.find(({ type }) => type === next["type"]);
  const same = old?.["status"] === next["status"];
  const untouched = same && old?.["reason"] === next["reason"] && old?.["message"] === next["message"];
  return {
    type: next["type"],
    status: next["status"],
    lastUpdateTime: untouched ? old?.["lastUpdateTime"] : now,
    lastTransitionTime: same ? old?.["lastTransitionTime"] : now,
    reason: next["reason"],
    message: next["message"],
  };
}
