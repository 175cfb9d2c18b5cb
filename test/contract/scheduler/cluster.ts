import { createScheduler } from "../../../fake-apiserver/scheduler/index.ts";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import type { KubernetesObject, Store } from "../../../fake-apiserver/storage/store.ts";
import { noFaults } from "../../../src/faults/index.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { createSeededRandom, createWallClock } from "../../../src/platform/index.ts";

/** A store with a scheduler, and nobody who would run anything. */
export interface SchedulerUnderTest {
  store: Store;
  /** Creates a pod in the namespace `ci` and gives what became of it at once. */
  place(name: string, spec: Record<string, unknown>, labels?: Record<string, string>): KubernetesObject;
  get(name: string): KubernetesObject | undefined;
  close(): void;
}

export function schedulerWith(nodes: KubernetesObject[], namespaces: KubernetesObject[] = []): SchedulerUnderTest {
  const clock = createWallClock();
  const random = createSeededRandom("scheduler");
  const store = createMemoryStore({ clock, random });
  const scheduler = createScheduler({ store, clock, random, history: createMemoryRecorder(clock), faults: noFaults });
  for (const each of [namespace("ci"), ...namespaces]) store.create("namespaces", each);
  for (const each of nodes) store.create("nodes", each);
  scheduler.start();
  const get = (name: string) => store.get("pods", "ci", name);
  return {
    store,
    get,
    place(name, spec, labels = {}) {
      addPod(store, "ci", name, spec, labels);
      return get(name) ?? { apiVersion: "", kind: "", metadata: { name } };
    },
    close: () => scheduler.close(),
  };
}

export function addPod(
  store: Store,
  namespace: string,
  name: string,
  spec: Record<string, unknown>,
  labels: Record<string, string> = {},
): void {
  store.create("pods", {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace, labels },
    spec: { containers: [], ...spec },
    status: { phase: "Pending" },
  });
}

export function node(
  name: string,
  labels: Record<string, string> = {},
  rest: { spec?: Record<string, unknown>; allocatable?: Record<string, string> } = {},
): KubernetesObject {
  const { spec = {}, allocatable = {} } = rest;
  return { apiVersion: "v1", kind: "Node", metadata: { name, labels }, spec, status: { allocatable } };
}

export function namespace(name: string, labels: Record<string, string> = {}): KubernetesObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels } };
}

export function requesting(requests: Record<string, string>): Record<string, unknown> {
  return { containers: [{ name: "main", image: "alpine", resources: { requests } }] };
}

/** Name of its node, or why it has none. */
export function outcomeOf(pod: KubernetesObject | undefined): string {
  const { nodeName } = (pod?.["spec"] ?? {}) as { nodeName?: string };
  const { conditions = [] } = (pod?.["status"] ?? {}) as { conditions?: { type: string; message?: string }[] };
  return nodeName ?? conditions.find(({ type }) => type === "PodScheduled")?.message ?? "";
}
