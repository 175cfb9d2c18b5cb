import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

let cluster: TestCluster;
let admin: TestClient;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

const MAPS = "/api/v1/namespaces/full/configmaps";
const MERGE = { "content-type": "application/merge-patch+json" };
const held = (name: string) => ({ metadata: { name, finalizers: ["example.com/hold", `example.com/${name}`] } });

interface Condition {
  type: string;
  status: string;
  reason: string;
  message: string;
}

test("a namespace that is deleted tells what it waits for, and ends with what held it", async () => {
  await admin.send("POST", "/api/v1/namespaces", { metadata: { name: "full" } });
  const { text } = await admin.send("GET", "/api/v1/namespaces/full");
  const { metadata } = JSON.parse(text) as { metadata: { resourceVersion: string } };
  for (const name of ["a", "b"]) await admin.send("POST", MAPS, held(name));
  const spec = { nodeName: "n", containers: [{ name: "c", image: "i:1" }] };
  await admin.send("POST", "/api/v1/namespaces/full/pods", { metadata: { name: "p" }, spec });
  expect((await admin.send("DELETE", "/api/v1/namespaces/full")).text).not.toContain("conditions");
  const ending = JSON.parse((await admin.send("GET", "/api/v1/namespaces/full")).text) as {
    status: { phase: string; conditions: Condition[] };
  };
  const briefly = ending.status.conditions.map(({ type, status, reason, message }) => [type, status, reason, message]);
  expect(ending.status.phase).toBe("Terminating");
  expect(briefly).toEqual([
    ["NamespaceDeletionDiscoveryFailure", "False", "ResourcesDiscovered", "All resources successfully discovered"],
    [
      "NamespaceDeletionGroupVersionParsingFailure",
      "False",
      "ParsedGroupVersions",
      "All legacy kube types successfully parsed",
    ],
    [
      "NamespaceDeletionContentFailure",
      "False",
      "ContentDeleted",
      "All content successfully deleted, may be waiting on finalization",
    ],
    [
      "NamespaceContentRemaining",
      "True",
      "SomeResourcesRemain",
      "Some resources are remaining: configmaps. has 2 resource instances, pods. has 1 resource instances",
    ],
    [
      "NamespaceFinalizersRemaining",
      "True",
      "SomeFinalizersRemain",
      "Some content in the namespace has finalizers remaining: example.com/a in 1 resource instances, example.com/b in 1 resource instances, example.com/hold in 2 resource instances",
    ],
  ]);
  for (const name of ["a", "b"])
    await admin.send("PATCH", `${MAPS}/${name}`, { metadata: { finalizers: null } }, MERGE);
  await admin.send("DELETE", "/api/v1/namespaces/full/pods/p?gracePeriodSeconds=0");
  expect((await admin.send("GET", "/api/v1/namespaces/full")).status).toBe(404);
  const query = `watch=1&resourceVersion=${metadata.resourceVersion}&fieldSelector=metadata.name%3Dfull&timeoutSeconds=1`;
  const watch = await admin.send("GET", `/api/v1/namespaces?${query}`);
  const told = watch.text
    .trim()
    .split("\n")
    .map((line) => {
      const { type, object } = JSON.parse(line) as {
        type: string;
        object: { spec: { finalizers?: string[] }; status: { conditions?: Condition[] } };
      };
      const remaining = object.status.conditions?.slice(3).map(({ status }) => status);
      return [type, object.spec.finalizers ?? [], remaining];
    });
  expect(told).toEqual([
    ["MODIFIED", ["kubernetes"], undefined],
    ["MODIFIED", ["kubernetes"], ["True", "True"]],
    ["MODIFIED", ["kubernetes"], ["False", "False"]],
    ["MODIFIED", [], ["False", "False"]],
    ["DELETED", [], ["False", "False"]],
  ]);
});
