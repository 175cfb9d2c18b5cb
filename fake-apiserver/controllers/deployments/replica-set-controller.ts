import type { Clock } from "../../../src/platform/index.ts";
import type { Awaitable } from "../../admission/webhooks/admission-webhooks.ts";
import { createEventRecorder } from "../../kubelet/events/event-recorder.ts";
import { pods } from "../../resources/pods/pods.ts";
import type { Deletion } from "../../rest/deletion.ts";
import { StatusError } from "../../status/status.ts";
import { cloneJson, objectAt, objectsAt, textAt } from "../../storage/json.ts";
import type { KubernetesObject, Store } from "../../storage/store.ts";
import { timestamp } from "../../storage/timestamp.ts";
import { childrenOf, controlledBy, ownerNamed } from "./child-objects.ts";
import { startObjectController } from "./object-controller.ts";

export const REPLICA_SETS = "replicasets.apps";
/** A pod that could not be made is tried again then. */
const AGAIN_MS = 5000;

/** Keeps as many pods of each ReplicaSet as it asks for. */
export function startReplicaSetController(parts: {
  store: Store;
  clock: Clock;
  deletion: Deletion;
  /** Creates an object as a client would, admission included; throws `StatusError`. */
  create(object: KubernetesObject): Awaitable<KubernetesObject>;
}): () => void {
  const { store, clock, deletion, create } = parts;
  const events = createEventRecorder({ store, clock, component: "replicaset-controller" });
  const controller = startObjectController({
    store,
    clock,
    resource: REPLICA_SETS,
    sync,
    follows: { pods: ({ object }) => ownerNamed(object, "ReplicaSet") },
  });

  async function sync(set: KubernetesObject): Promise<void> {
    const owned = childrenOf(store, "pods", set).filter(isActive);
    const wanted = Number(objectAt(set, "spec")["replicas"] ?? 0);
    let failure: string | undefined;
    if (set.metadata.deletionTimestamp === undefined) {
      for (let missing = wanted - owned.length; missing > 0 && failure === undefined; missing -= 1)
        failure = await addPod(set);
      for (const pod of victims(owned).slice(0, Math.max(0, owned.length - wanted))) removePod(set, pod);
    }
    if (failure !== undefined) controller.again(set, AGAIN_MS);
    writeStatus(set, failure);
  }

  /** Why there is none. */
  async function addPod(set: KubernetesObject): Promise<string | undefined> {
    const template = cloneJson(objectAt(objectAt(set, "spec"), "template"));
    const { namespace, name } = set.metadata;
    const { labels = {}, annotations = {} } = objectAt(template, "metadata");
    const metadata = {
      name: "",
      generateName: `${name}-`,
      namespace,
      labels,
      annotations,
    } as KubernetesObject["metadata"];
    metadata.ownerReferences = [controlledBy(set)];
    try {
      const pod = await create({ kind: "Pod", apiVersion: "v1", metadata, spec: template["spec"] });
      events.record(set, { type: "Normal", reason: "SuccessfulCreate", message: `Created pod: ${pod.metadata.name}` });
      return undefined;
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      events.record(set, { type: "Warning", reason: "FailedCreate", message: `Error creating: ${error.message}` });
      return error.message;
    }
  }

  function removePod(set: KubernetesObject, pod: KubernetesObject): void {
    deletion.delete(pods, pod, {});
    events.record(set, { type: "Normal", reason: "SuccessfulDelete", message: `Deleted pod: ${pod.metadata.name}` });
  }

  function writeStatus({ metadata }: KubernetesObject, failure: string | undefined): void {
    store.update(REPLICA_SETS, metadata.namespace, metadata.name, (next) => {
      const active = childrenOf(store, "pods", next).filter(isActive);
      const ready = active.filter(isReady).length;
      const labels = Object.entries(
        objectAt(objectAt(objectAt(objectAt(next, "spec"), "template"), "metadata"), "labels"),
      );
      const labelled = active.filter((pod) => labels.every(([key, value]) => pod.metadata.labels?.[key] === value));
      const before = objectsAt(next["status"], "conditions").find(({ type }) => type === "ReplicaFailure");
      const condition = {
        type: "ReplicaFailure",
        status: "True",
        lastTransitionTime: before?.["lastTransitionTime"] ?? timestamp(clock.now()),
        reason: "FailedCreate",
        message: failure,
      };
      next["status"] = {
        replicas: active.length,
        ...(labelled.length > 0 && { fullyLabeledReplicas: labelled.length }),
        ...(ready > 0 && { readyReplicas: ready, availableReplicas: ready }),
        observedGeneration: next.metadata.generation,
        ...(failure !== undefined && { conditions: [condition] }),
      };
    });
  }

  return controller.close;
}

function isActive({ metadata, status }: KubernetesObject): boolean {
  return metadata.deletionTimestamp === undefined && !["Succeeded", "Failed"].includes(textAt(status, "phase"));
}

export function isReady({ status }: KubernetesObject): boolean {
  return objectsAt(status, "conditions").some((each) => each["type"] === "Ready" && each["status"] === "True");
}

/** Those that nobody misses first: not ready, then the youngest. */
function victims(owned: KubernetesObject[]): KubernetesObject[] {
  const version = ({ metadata }: KubernetesObject) => Date.parse(metadata.creationTimestamp ?? "");
  return owned.toSorted((a, b) => Number(isReady(a)) - Number(isReady(b)) || version(b) - version(a));
}
