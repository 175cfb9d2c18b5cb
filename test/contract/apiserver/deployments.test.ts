import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { objectAt, textAt } from "../../../fake-apiserver/storage/json.ts";
import type { KubernetesObject } from "../../../fake-apiserver/storage/store.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments";
const MERGE = { "content-type": "application/merge-patch+json" };

let cluster: TestCluster;
let admin: TestClient;

beforeEach(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterEach(async () => {
  admin.http.close();
  await cluster.close();
});

function pause(replicas: number, extra: object = {}) {
  const labels = { app: "pause" };
  const spec = { containers: [{ name: "pause", image: "pause:1" }] };
  const template = { metadata: { labels }, spec };
  return { metadata: { name: "pause" }, spec: { replicas, selector: { matchLabels: labels }, template, ...extra } };
}

/** Resolves when the objects of a resource are as wished. */
function until(resource: string, wish: (objects: KubernetesObject[]) => boolean): Promise<KubernetesObject[]> {
  return new Promise((resolve) => {
    const look = () => {
      const objects = cluster.store.list(resource, "default");
      if (wish(objects)) resolve(objects);
    };
    cluster.store.subscribe(resource, look);
    look();
  });
}

const images = (pods: KubernetesObject[]) =>
  pods.map((pod) => textAt((objectAt(pod, "spec")["containers"] as unknown[])[0], "image")).sort();

/** What the kubelet would do. */
function everyPodGetsReady(): void {
  cluster.store.subscribe("pods", ({ type, object: { metadata } }) => {
    if (type !== "ADDED") return;
    cluster.store.update("pods", metadata.namespace, metadata.name, (pod) => {
      pod["status"] = { phase: "Running", conditions: [{ type: "Ready", status: "True" }] };
    });
  });
}

const available = (count: number) => (all: KubernetesObject[]) => {
  const status = objectAt(all[0], "status");
  const { availableReplicas = 0, updatedReplicas = 0, replicas = 0, observedGeneration } = status;
  const seen = observedGeneration === all[0]?.metadata.generation;
  return seen && availableReplicas === count && updatedReplicas === count && replicas === count;
};

describe("a Deployment", () => {
  test("has pods by way of a ReplicaSet, makes new ones for those that go, and takes all with it", async () => {
    expect((await admin.send("POST", DEPLOYMENTS, pause(2))).status).toBe(201);
    const [first, second] = await until("pods", (pods) => pods.length === 2);
    const [set] = cluster.store.list("replicasets.apps", "default");
    expect(first?.metadata.ownerReferences).toMatchObject([{ kind: "ReplicaSet", name: set?.metadata.name }]);
    expect(set?.metadata.ownerReferences).toMatchObject([{ kind: "Deployment", name: "pause", controller: true }]);
    expect(first?.metadata.labels).toMatchObject({ app: "pause", "pod-template-hash": expect.any(String) });
    await admin.send("DELETE", `/api/v1/namespaces/default/pods/${second?.metadata.name}`);
    await until("pods", (pods) => pods.length === 2 && !pods.some((pod) => pod.metadata.uid === second?.metadata.uid));
    await admin.send("DELETE", `${DEPLOYMENTS}/pause`);
    await until("pods", (pods) => pods.length === 0);
    expect(cluster.store.list("replicasets.apps", "default")).toEqual([]);
  });

  test("goes over to a new template within its bounds, and remembers the old one", async () => {
    everyPodGetsReady();
    await admin.send("POST", DEPLOYMENTS, pause(4));
    await until("deployments.apps", available(4));
    let most = 0;
    let least = 4;
    cluster.store.subscribe("pods", () => {
      const count = cluster.store.list("pods", "default").length;
      most = Math.max(most, count);
      least = Math.min(least, count);
    });
    const template = { spec: { containers: [{ name: "pause", image: "pause:2" }] } };
    await admin.send("PATCH", `${DEPLOYMENTS}/pause`, { spec: { template } }, MERGE);
    await until("deployments.apps", available(4));
    expect(images(cluster.store.list("pods", "default"))).toEqual(Array(4).fill("pause:2"));
    expect(most).toBe(5);
    expect(least).toBeGreaterThanOrEqual(3);
    const sets = cluster.store.list("replicasets.apps", "default");
    const revisions = sets.map(({ metadata, spec }) => [
      metadata.annotations?.["deployment.kubernetes.io/revision"],
      objectAt({ spec }, "spec")["replicas"],
    ]);
    expect(revisions.sort()).toEqual([
      ["1", 0],
      ["2", 4],
    ]);
  });

  test("that recreates has none of both at a time", async () => {
    everyPodGetsReady();
    await admin.send("POST", DEPLOYMENTS, pause(2, { strategy: { type: "Recreate" } }));
    await until("deployments.apps", available(2));
    const mixed: string[][] = [];
    cluster.store.subscribe("pods", () => {
      const now = new Set(images(cluster.store.list("pods", "default")));
      if (now.size > 1) mixed.push([...now]);
    });
    const template = { spec: { containers: [{ name: "pause", image: "pause:2" }] } };
    await admin.send("PATCH", `${DEPLOYMENTS}/pause`, { spec: { template } }, MERGE);
    await until("deployments.apps", available(2));
    expect(images(cluster.store.list("pods", "default"))).toEqual(["pause:2", "pause:2"]);
    expect(mixed).toEqual([]);
  });

  test("is scaled through its scale, by those who may", async () => {
    everyPodGetsReady();
    await admin.send("POST", DEPLOYMENTS, pause(1));
    await until("deployments.apps", available(1));
    const read = JSON.parse((await admin.send("GET", `${DEPLOYMENTS}/pause/scale`)).text) as object;
    expect(read).toMatchObject({
      kind: "Scale",
      apiVersion: "autoscaling/v1",
      spec: { replicas: 1 },
      status: { replicas: 1, selector: "app=pause" },
    });
    const more = await admin.send("PATCH", `${DEPLOYMENTS}/pause/scale`, { spec: { replicas: 3 } }, MERGE);
    expect(JSON.parse(more.text)).toMatchObject({ spec: { replicas: 3 } });
    await until("deployments.apps", available(3));
    const wrong = await admin.send("PATCH", `${DEPLOYMENTS}/pause/scale`, { spec: { replicas: -1 } }, MERGE);
    expect(JSON.parse(wrong.text)).toMatchObject({
      code: 422,
      message:
        'Scale.autoscaling "pause" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
    });
  });

  test("whose pods are refused says why", async () => {
    cluster.apply([
      {
        kind: "ResourceQuota",
        apiVersion: "v1",
        metadata: { name: "none", namespace: "default" },
        spec: { hard: { pods: "0" } },
      },
    ]);
    await admin.send("POST", DEPLOYMENTS, pause(1));
    const [event] = await until("events", (events) => events.length > 1).then((events) =>
      events.filter(({ reason }) => reason === "FailedCreate"),
    );
    expect(event?.["message"]).toMatch(
      /^Error creating: pods "pause-\w+-\w+" is forbidden: exceeded quota: none, requested: pods=1, used: pods=0, limited: pods=0$/,
    );
    const [set] = await until("replicasets.apps", ([set]) => objectAt(set, "status")["conditions"] !== undefined);
    expect(set?.["status"]).toMatchObject({ replicas: 0, conditions: [{ type: "ReplicaFailure", status: "True" }] });
  });

  test("that cannot work is refused", async () => {
    const other = { matchLabels: { app: "other" } };
    const never = { containers: [{ name: "pause" }], restartPolicy: "Never" };
    const template = { metadata: { labels: { app: "pause" } }, spec: never };
    const reply = await admin.send("POST", DEPLOYMENTS, pause(1, { selector: other, template }));
    expect((JSON.parse(reply.text) as { message: string }).message).toBe(
      'Deployment.apps "pause" is invalid: [spec.template.metadata.labels: Invalid value: {"app":"pause"}: `selector` does not match template `labels`, spec.template.spec.containers[0].image: Required value, spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"]',
    );
    await admin.send("POST", DEPLOYMENTS, pause(1));
    const changed = pause(1, { selector: other, template: { ...template, metadata: { labels: { app: "other" } } } });
    const update = await admin.send("PUT", `${DEPLOYMENTS}/pause`, changed);
    expect(update.text).toContain("spec.selector: Invalid value");
    expect(update.text).toContain("field is immutable");
  });
});
