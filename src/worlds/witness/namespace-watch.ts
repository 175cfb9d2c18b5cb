import type { MemoryRecorder } from "../../history/index.ts";
import type { Clock } from "../../platform/index.ts";
import { createPodStates, type SeenPod } from "./pod-states.ts";
import { recordedObject } from "./recorded-object.ts";
import { watchResource, type ResourceWatch, type SeenChange } from "./resource-watch.ts";
import { watchStages, type StageWatch } from "./stage-watch.ts";
import { nameAndGroup, WATCHED } from "./watched-resources.ts";
import { refusedWith, type SeenObject, type WitnessClient } from "./witness-client.ts";
import type { WriteCauses } from "./write-causes.ts";

/** Everything that the witness looks at in one namespace. */
export interface NamespaceWatch {
  /** Rejects when its pods may not be looked at. */
  readonly begun: Promise<void>;
  pods(): SeenPod[];
  /** The namespace itself is on its way out, which takes longer than its pods do. */
  isLeaving(): boolean;
  caughtUp(): Promise<void>;
  /** After the end of the signal. */
  ended(): Promise<void>;
}

const REFUSED = new Set([403, 404]);

export function createNamespaceWatch(
  parts: {
    client: WitnessClient;
    history: MemoryRecorder;
    clock: Clock;
    causes: WriteCauses;
    signal: AbortSignal;
    /** Of a pod, or of the namespace itself. */
    onChange(): void;
  },
  namespace: string,
): NamespaceWatch {
  const { client, history, clock, causes, signal } = parts;
  const watches = new Map<string, ResourceWatch>();
  const states = createPodStates(history);
  const stages = new Map<string, StageWatch | undefined>();
  const before = new Map<string, SeenObject>();
  const ending = new Set<Promise<void>>();

  function onChange(key: string, change: SeenChange, object: SeenObject): void {
    const { name, uid = "" } = object.metadata;
    const { resource, group } = nameAndGroup(key);
    const cause = causes.of(change, resource, object, before.get(uid));
    if (change === "deleted") before.delete(uid);
    else before.set(uid, object);
    const isPod = key === "pods";
    if (isPod && change === "deleted") removed(object as SeenPod);
    history.because(cause, () =>
      history.record("api", {
        type: "object",
        change,
        resource,
        ...(group === undefined ? {} : { group }),
        ...(key === "namespaces" ? {} : { namespace }),
        name,
        uid,
        object: recordedObject(key, object),
      }),
    );
    if (isPod && change !== "deleted") live(object as SeenPod);
    if (isPod || key === "namespaces") parts.onChange();
  }

  function live(pod: SeenPod): void {
    const { uid = "" } = pod.metadata;
    states.look(pod);
    if (!stages.has(uid)) stages.set(uid, watchStages({ client, clock, history, signal }, pod));
    stages.get(uid)?.look(pod);
  }

  /** A pod that had a node goes when its kubelet has said that nothing of it runs any more. */
  function removed(pod: SeenPod): void {
    const { name, uid = "" } = pod.metadata;
    states.look(pod);
    const gone = stages.get(uid)?.gone();
    if (gone !== undefined) {
      ending.add(gone);
      void gone.finally(() => ending.delete(gone));
    }
    if (pod.spec.nodeName !== undefined && isOver(pod)) {
      history.record("kubelet", { type: "pod-removed", namespace, pod: name, uid });
    }
  }

  async function begin(key: string): Promise<void> {
    const { resource } = nameAndGroup(key);
    for (const api of WATCHED[key] ?? []) {
      const path = `${api}/namespaces/${namespace}/${resource}`;
      const watch = watchResource({ client, clock, path, signal }, (change, object) => onChange(key, change, object));
      try {
        await watch.begun;
        watches.set(key, watch);
        return;
      } catch (error) {
        // Another version may be there; what may not be looked at is not judged. Without pods nothing can be.
        if (key === "pods" || !REFUSED.has(refusedWith(error) ?? 0)) throw error;
      }
    }
  }

  async function beginWithItself(): Promise<void> {
    const only = { fieldSelector: `metadata.name=${namespace}` };
    const watch = watchResource({ client, clock, path: "/api/v1/namespaces", only, signal }, (change, object) =>
      onChange("namespaces", change, object),
    );
    watches.set("namespaces", watch);
    // Whoever may not look at namespaces has not made this one.
    await watch.begun.catch(() => watches.delete("namespaces"));
  }

  const begun = beginWithItself()
    .then(() => Promise.all(Object.keys(WATCHED).map(begin)))
    .then(() => {});
  return {
    begun,
    pods: () => [...(watches.get("pods")?.known.values() ?? [])] as SeenPod[],
    isLeaving: () =>
      [...(watches.get("namespaces")?.known.values() ?? [])].some(
        ({ metadata }) => metadata.deletionTimestamp !== undefined,
      ),
    async caughtUp() {
      // A namespace that is gone has nothing left to tell.
      await Promise.allSettled([...watches.values()].map((watch) => watch.caughtUp()));
      await Promise.all([...stages.values()].map((stage) => stage?.caughtUp()));
      await Promise.all(ending);
    },
    async ended() {
      await Promise.allSettled([...stages.values()].map((stage) => stage?.gone()));
    },
  };
}

function isOver({ status }: SeenPod): boolean {
  return (status?.containerStatuses ?? []).every(({ state }) => state?.running === undefined);
}
