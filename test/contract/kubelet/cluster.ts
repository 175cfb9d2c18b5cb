import { noFaults } from "../../../src/faults/index.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startClaimBinder } from "../../../fake-apiserver/controllers/claim-binder.ts";
import { createKubelet, type Image, type Kubelet } from "../../../fake-apiserver/kubelet/index.ts";
import { createScheduler } from "../../../fake-apiserver/scheduler/index.ts";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import type { KubernetesObject, Store } from "../../../fake-apiserver/storage/store.ts";
import type { Pod } from "../../../fake-apiserver/kubelet/pod/pod.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { createSeededRandom, createWallClock, type Clock, type ContainerRuntime } from "../../../src/platform/index.ts";
import { createProcessRuntime } from "../../../src/platform/process-runtime/index.ts";

const IMAGES: Record<string, Image> = {
  alpine: {
    name: "alpine",
    command: ["sh"],
    env: { FROM_IMAGE: "yes" },
    content: { files: {} },
  },
  node: {
    name: "node",
    command: ["node"],
    content: { files: { "/usr/local/bin/node": process.execPath } },
  },
};

/** Store, scheduler and kubelet with real processes, without the API in front. */
export interface Cluster {
  store: Store;
  kubelet: Kubelet;
  clock: Clock;
  history: MemoryRecorder;
  runtime: ContainerRuntime;
  dir: string;
  create(name: string, spec: Record<string, unknown>): Pod;
  get(name: string): Pod | undefined;
  /** As the API server does it: marks the pod, and leaves the rest to the kubelet. */
  delete(name: string, graceSeconds: number): void;
  /** Resolves with the pod as soon as `condition` holds; undefined once it is gone. */
  until(name: string, condition: (pod: Pod) => boolean): Promise<Pod>;
  gone(name: string): Promise<void>;
  events(name: string): string[];
  close(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const clock = createWallClock();
  const random = createSeededRandom("kubelet");
  const history = createMemoryRecorder(clock);
  const dir = await mkdtemp(path.join(tmpdir(), "faultline-kubelet-"));
  const runtime = await createProcessRuntime({ dir: path.join(dir, "runtime") });
  const store = createMemoryStore({ clock, random });
  store.create("namespaces", { apiVersion: "v1", kind: "Namespace", metadata: { name: "ci" } });
  store.create("nodes", node("node-1"));
  const images = { find: (name: string) => IMAGES[name.replace(/:latest$/, "")] };
  const stateDir = path.join(dir, "state");
  const kubelet = createKubelet({ store, runtime, images, clock, random, history, faults: noFaults, stateDir });
  const scheduler = createScheduler({ store, clock, random, history, faults: noFaults });
  const stopBinding = startClaimBinder({ store, clock });
  store.create("storageclasses.storage.k8s.io", {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "standard" },
  });
  kubelet.start();
  scheduler.start();
  const get = (name: string) => store.get("pods", "ci", name) as Pod | undefined;
  return {
    store,
    kubelet,
    clock,
    history,
    runtime,
    dir,
    get,
    create: (name, spec) =>
      store.create("pods", {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name, namespace: "ci" },
        // Who deletes a pod by force leaves it the grace of its own.
        spec: { restartPolicy: "Never", terminationGracePeriodSeconds: 1, ...spec },
        status: { phase: "Pending" },
      }) as Pod,
    delete(name, graceSeconds) {
      store.update("pods", "ci", name, ({ metadata }) => {
        metadata.deletionTimestamp = new Date().toISOString();
        metadata.deletionGracePeriodSeconds = graceSeconds;
      });
    },
    until(name, condition) {
      const now = get(name);
      if (now && condition(now)) return Promise.resolve(now);
      return new Promise((resolve) => {
        const end = store.subscribe("pods", ({ object }) => {
          if (object.metadata.name !== name || !condition(object as Pod)) return;
          end();
          resolve(object as Pod);
        });
      });
    },
    gone(name) {
      if (!get(name)) return Promise.resolve();
      return new Promise((resolve) => {
        const end = store.subscribe("pods", ({ type, object }) => {
          if (type !== "DELETED" || object.metadata.name !== name) return;
          end();
          resolve();
        });
      });
    },
    events: (name) =>
      store
        .list("events", "ci")
        .filter((event) => (event["involvedObject"] as { name: string }).name === name)
        .map((event) => `${String(event["type"])} ${String(event["reason"])}: ${String(event["message"])}`),
    async close() {
      scheduler.close();
      stopBinding();
      await kubelet.close();
      await runtime.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export function node(name: string, labels: Record<string, string> = {}): KubernetesObject {
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels },
    spec: {},
    status: { addresses: [{ type: "InternalIP", address: "127.0.0.1" }] },
  };
}

export const phaseIs = (phase: string) => (pod: Pod) => pod.status?.phase === phase;
