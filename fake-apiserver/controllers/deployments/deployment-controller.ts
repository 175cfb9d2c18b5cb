import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../../../src/platform/index.ts";
import type { Awaitable } from "../../admission/webhooks/admission-webhooks.ts";
import { createEventRecorder } from "../../kubelet/events/event-recorder.ts";
import { statusNumber } from "../../resources/apps/pod-template.ts";
import { replicaSets } from "../../resources/apps/replica-sets.ts";
import type { Deletion } from "../../rest/deletion.ts";
import { cloneJson, objectAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject, Store } from "../../storage/store.ts";
import { timestamp } from "../../storage/timestamp.ts";
import { childrenOf, controlledBy, ownerNamed } from "./child-objects.ts";
import { deploymentStatus } from "./deployment-status.ts";
import { startObjectController } from "./object-controller.ts";
import { REPLICA_SETS } from "./replica-set-controller.ts";
import { nextSizes, rolloutBounds } from "./rolling-update.ts";
import { HASH_LABEL, plainTemplate, templateHash } from "./template-hash.ts";

const DEPLOYMENTS = "deployments.apps";
const REVISION = "deployment.kubernetes.io/revision";

/** Leads each Deployment from the pods that it has to those of its template, one ReplicaSet for every template it ever had. */
export function startDeploymentController(parts: {
  store: Store;
  clock: Clock;
  deletion: Deletion;
  create(object: KubernetesObject): Awaitable<KubernetesObject>;
}): () => void {
  const { store, clock, deletion, create } = parts;
  const events = createEventRecorder({ store, clock, component: "deployment-controller" });
  const controller = startObjectController({
    store,
    clock,
    resource: DEPLOYMENTS,
    sync,
    follows: {
      [REPLICA_SETS]: ({ object }) => ownerNamed(object, "Deployment"),
      // A Recreate rollout waits until the last old pod is gone.
      pods({ type, object }) {
        const name = type === "DELETED" ? ownerNamed(object, "ReplicaSet") : undefined;
        const set = name === undefined ? undefined : store.get(REPLICA_SETS, object.metadata.namespace, name);
        return set && ownerNamed(set, "Deployment");
      },
    },
  });

  async function sync(deployment: KubernetesObject): Promise<void> {
    if (deployment.metadata.deletionTimestamp !== undefined) return;
    const fresh = await freshSet(deployment);
    if (objectAt(deployment, "spec")["paused"] !== true) rollOut(deployment, fresh);
    const all = childrenOf(store, REPLICA_SETS, deployment);
    const { namespace, name } = deployment.metadata;
    store.update(DEPLOYMENTS, namespace, name, (next) => {
      const current = store.get(REPLICA_SETS, namespace, fresh.metadata.name) ?? fresh;
      const revision = current.metadata.annotations?.[REVISION] ?? "1";
      next.metadata.annotations = { ...next.metadata.annotations, [REVISION]: revision };
      const now = timestamp(clock.now());
      next["status"] = deploymentStatus(next, { fresh: current, all, bounds: rolloutBounds(next), now });
    });
    forgetOld(deployment, fresh, all);
  }

  /** The ReplicaSet of the Deployment's template, which becomes the latest revision. */
  async function freshSet(deployment: KubernetesObject): Promise<KubernetesObject> {
    const template = plainTemplate(deployment);
    const sets = childrenOf(store, REPLICA_SETS, deployment);
    const found = sets.find((set) => isDeepStrictEqual(plainTemplate(set), template));
    const revisions = sets.map((set) => Number(set.metadata.annotations?.[REVISION] ?? 0));
    const highest = Math.max(0, ...revisions);
    if (found === undefined) return create(newSet(deployment, template, highest + 1));
    if (Number(found.metadata.annotations?.[REVISION] ?? 0) === highest) return found;
    const raised = store.update(REPLICA_SETS, found.metadata.namespace, found.metadata.name, (next) => {
      next.metadata.annotations = { ...next.metadata.annotations, [REVISION]: String(highest + 1) };
    });
    return raised ?? found;
  }

  function newSet(deployment: KubernetesObject, template: JsonObject, revision: number): KubernetesObject {
    const { namespace, name, annotations = {} } = deployment.metadata;
    let collisions = 0;
    let hash = templateHash(template, collisions);
    while (store.get(REPLICA_SETS, namespace, `${name}-${hash}`)) hash = templateHash(template, (collisions += 1));
    const own = cloneJson(template);
    const meta = objectAt(own, "metadata");
    own["metadata"] = { ...meta, labels: { ...objectAt(meta, "labels"), [HASH_LABEL]: hash } };
    const selector = objectAt(objectAt(deployment, "spec"), "selector");
    const matchLabels = { ...objectAt(selector, "matchLabels"), [HASH_LABEL]: hash };
    const { "kubectl.kubernetes.io/last-applied-configuration": _, ...kept } = annotations;
    const metadata = {
      name: `${name}-${hash}`,
      namespace,
      labels: objectAt(own["metadata"], "labels"),
      annotations: { ...kept, [REVISION]: String(revision) },
      ownerReferences: [controlledBy(deployment)],
    } as KubernetesObject["metadata"];
    const spec = { replicas: 0, selector: { ...selector, matchLabels }, template: own };
    return { kind: "ReplicaSet", apiVersion: "apps/v1", metadata, spec };
  }

  function rollOut(deployment: KubernetesObject, fresh: KubernetesObject): void {
    const spec = objectAt(deployment, "spec");
    const sets = childrenOf(store, REPLICA_SETS, deployment);
    const old = sets.filter((set) => set.metadata.uid !== fresh.metadata.uid);
    const wanted = Number(spec["replicas"] ?? 0);
    const recreate = objectAt(spec, "strategy")["type"] === "Recreate";
    const sizes = nextSizes({ wanted, bounds: rolloutBounds(deployment), recreate }, sizeOf(fresh), old.map(sizeOf));
    resize(deployment, fresh, sizes.fresh);
    old.forEach((set, index) => resize(deployment, set, sizes.old[index] ?? 0));
  }

  function sizeOf(set: KubernetesObject): { replicas: number; available: number; pods: number } {
    return {
      replicas: Number(objectAt(set, "spec")["replicas"] ?? 0),
      available: statusNumber(set, "availableReplicas"),
      pods: childrenOf(store, "pods", set).length,
    };
  }

  function resize(deployment: KubernetesObject, set: KubernetesObject, replicas: number): void {
    const { namespace, name } = set.metadata;
    const before = Number(objectAt(set, "spec")["replicas"] ?? 0);
    if (before === replicas) return;
    store.update(REPLICA_SETS, namespace, name, (next) => {
      next["spec"] = { ...objectAt(next, "spec"), replicas };
      next.metadata.generation = (next.metadata.generation ?? 0) + 1;
    });
    const way = replicas > before ? "up" : "down";
    const message = `Scaled ${way} replica set ${name} from ${before} to ${replicas}`;
    events.record(deployment, { type: "Normal", reason: "ScalingReplicaSet", message });
  }

  function forgetOld(deployment: KubernetesObject, fresh: KubernetesObject, all: KubernetesObject[]): void {
    const limit = Number(objectAt(deployment, "spec")["revisionHistoryLimit"] ?? 10);
    const revision = (set: KubernetesObject) => Number(set.metadata.annotations?.[REVISION] ?? 0);
    const idle = all.filter(
      (set) => set.metadata.uid !== fresh.metadata.uid && sizeOf(set).replicas + sizeOf(set).pods === 0,
    );
    const surplus = idle.toSorted((a, b) => revision(a) - revision(b)).slice(0, Math.max(0, idle.length - limit));
    for (const set of surplus) deletion.delete(replicaSets, set, { propagationPolicy: "Background" });
  }

  return controller.close;
}
