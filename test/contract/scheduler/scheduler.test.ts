import { expect, test } from "vitest";
import { createScheduler } from "../../../fake-apiserver/scheduler/index.ts";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import type { KubernetesObject } from "../../../fake-apiserver/storage/store.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { createSeededRandom, createWallClock } from "../../../src/platform/index.ts";

function node(name: string, labels: Record<string, string>, spec: Record<string, unknown> = {}): KubernetesObject {
  return { apiVersion: "v1", kind: "Node", metadata: { name, labels }, spec };
}

test("a pod waits with the scheduler's words until a node fits, and is then bound to it", () => {
  const clock = createWallClock();
  const random = createSeededRandom("scheduler");
  const store = createMemoryStore({ clock, random });
  const scheduler = createScheduler({ store, clock, random, history: createMemoryRecorder(clock) });
  store.create("namespaces", { apiVersion: "v1", kind: "Namespace", metadata: { name: "ci" } });
  store.create("nodes", node("arm", { "kubernetes.io/arch": "arm64" }));
  const taints = [{ key: "gpu", value: "yes", effect: "NoSchedule" }];
  store.create("nodes", node("tainted", { "kubernetes.io/arch": "amd64" }, { taints }));
  scheduler.start();
  store.create("pods", {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "job", namespace: "ci" },
    spec: { nodeSelector: { "kubernetes.io/arch": "amd64" }, containers: [] },
  });

  const message =
    "0/2 nodes are available: 1 node(s) didn't match Pod's node affinity/selector, 1 node(s) had untolerated taint {gpu: yes}. " +
    "preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.";
  expect(store.get("pods", "ci", "job")?.["status"]).toMatchObject({
    phase: "Pending",
    conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable", message }],
  });

  store.create("nodes", node("fits", { "kubernetes.io/arch": "amd64" }));
  expect(store.get("pods", "ci", "job")).toMatchObject({
    spec: { nodeName: "fits" },
    status: { conditions: [{ type: "PodScheduled", status: "True" }] },
  });
  expect(store.list("events", "ci").map(({ type, reason, message }) => [type, reason, message])).toEqual(
    expect.arrayContaining([
      ["Warning", "FailedScheduling", message],
      ["Normal", "Scheduled", "Successfully assigned ci/job to fits"],
    ]),
  );
  scheduler.close();
});
