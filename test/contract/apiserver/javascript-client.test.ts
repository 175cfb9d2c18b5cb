import * as k8s from "@kubernetes/client-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

let cluster: TestCluster;
let config: k8s.KubeConfig;
let core: k8s.CoreV1Api;

const pod = (name: string, labels: Record<string, string> = {}): k8s.V1Pod => ({
  metadata: { name, labels },
  spec: { containers: [{ name: "main", image: "registry.example.com:5000/team/busybox" }] },
});

beforeAll(async () => {
  cluster = await startTestCluster();
  config = new k8s.KubeConfig();
  const identity = await cluster.addClientCertificate("robot", ["system:masters"]);
  config.loadFromString(cluster.kubeconfig(identity));
  core = config.makeApiClient(k8s.CoreV1Api);
});
afterAll(() => cluster.close());

test("a pod is created with the defaults of a real server", async () => {
  const created = await core.createNamespacedPod({ namespace: "default", body: pod("defaults") });
  expect(created.metadata?.uid).toMatch(/^[0-9a-f-]{36}$/);
  expect(created.metadata?.creationTimestamp).toBeInstanceOf(Date);
  expect(created.spec).toMatchObject({
    restartPolicy: "Always",
    dnsPolicy: "ClusterFirst",
    terminationGracePeriodSeconds: 30,
    schedulerName: "default-scheduler",
    securityContext: {},
    enableServiceLinks: true,
    serviceAccountName: "default",
    serviceAccount: "default",
    priority: 0,
    preemptionPolicy: "PreemptLowerPriority",
    tolerations: [
      { key: "node.kubernetes.io/not-ready", operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 },
      { key: "node.kubernetes.io/unreachable", operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 },
    ],
  });
  expect(created.spec?.containers[0]).toMatchObject({
    // No tag means latest; the colon belongs to the registry's port.
    imagePullPolicy: "Always",
    terminationMessagePath: "/dev/termination-log",
    terminationMessagePolicy: "File",
    resources: {},
  });
  expect(created.status).toMatchObject({ phase: "Pending", qosClass: "BestEffort" });
});

test("generateName, list by label, read, delete", async () => {
  const body = { ...pod(""), metadata: { generateName: "job-", labels: { job: "7" } } };
  const created = await core.createNamespacedPod({ namespace: "default", body });
  const name = created.metadata?.name ?? "";
  expect(name).toMatch(/^job-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
  const listed = await core.listNamespacedPod({ namespace: "default", labelSelector: "job in (7,8),!done" });
  expect(listed.items.map((item) => item.metadata?.name)).toEqual([name]);
  // Nothing runs an unscheduled pod, so it goes at once.
  await core.deleteNamespacedPod({ name, namespace: "default" });
  await expect(core.readNamespacedPod({ name, namespace: "default" })).rejects.toMatchObject({ code: 404 });
});

test("a bound pod is deleted with grace, and leaves when its kubelet says so", async () => {
  await core.createNamespacedPod({ namespace: "default", body: pod("graceful") });
  await core.createNamespacedPodBinding({
    name: "graceful",
    namespace: "default",
    body: { metadata: { name: "graceful" }, target: { kind: "Node", name: "node-1" } },
  });
  const first = await core.deleteNamespacedPod({ name: "graceful", namespace: "default", gracePeriodSeconds: 60 });
  expect(first.metadata?.deletionGracePeriodSeconds).toBe(60);
  const sooner = await core.deleteNamespacedPod({ name: "graceful", namespace: "default", gracePeriodSeconds: 5 });
  expect(sooner.metadata?.deletionGracePeriodSeconds).toBe(5);
  const later = await core.deleteNamespacedPod({ name: "graceful", namespace: "default", gracePeriodSeconds: 50 });
  expect(later.metadata?.deletionGracePeriodSeconds).toBe(5);
  await core.deleteNamespacedPod({ name: "graceful", namespace: "default", gracePeriodSeconds: 0 });
  await expect(core.readNamespacedPod({ name: "graceful", namespace: "default" })).rejects.toMatchObject({ code: 404 });
});

test("secrets: stringData becomes data, patches of all three kinds", async () => {
  const at = { name: "login", namespace: "default" };
  await core.createNamespacedSecret({
    namespace: "default",
    body: { metadata: { name: "login", labels: { keep: "1", drop: "1" } }, stringData: { user: "me" } },
  });
  const patch = (body: object, type: string) =>
    core.patchNamespacedSecret({ ...at, body }, k8s.setHeaderOptions("Content-Type", type));
  await patch([{ op: "add", path: "/data/more", value: "bW9yZQ==" }], "application/json-patch+json");
  await patch({ metadata: { labels: { drop: null } } }, "application/merge-patch+json");
  await patch({ metadata: { labels: { added: "1" } } }, "application/strategic-merge-patch+json");
  const secret = await core.readNamespacedSecret(at);
  expect(secret).toMatchObject({ type: "Opaque", data: { user: "bWU=", more: "bW9yZQ==" } });
  expect(secret.metadata?.labels).toEqual({ keep: "1", added: "1" });
  await expect(
    patch([{ op: "test", path: "/data/user", value: "other" }], "application/json-patch+json"),
  ).rejects.toMatchObject({ code: 422 });
  // The History knows that there was a secret, not what it held.
  expect(JSON.stringify(cluster.history.events)).not.toContain("bWU=");
});

test("an informer sees what is there and what happens", async () => {
  await core.createNamespacedPod({ namespace: "default", body: pod("seen-before", { informed: "yes" }) });
  const selector = "informed=yes";
  const informer = k8s.makeInformer(
    config,
    "/api/v1/namespaces/default/pods",
    () => core.listNamespacedPod({ namespace: "default", labelSelector: selector }),
    selector,
  );
  const seen: string[] = [];
  const done = new Promise<void>((resolve, reject) => {
    informer.on("add", (object) => seen.push(`add ${object.metadata?.name}`));
    informer.on("update", ({ metadata }) =>
      seen.push(`update ${metadata?.labels?.["step"]}, grace ${metadata?.deletionGracePeriodSeconds ?? "none"}`),
    );
    informer.on("delete", (object) => {
      seen.push(`delete ${object.metadata?.name}`);
      resolve();
    });
    informer.on("error", reject);
  });
  const watching = new Promise<void>((resolve) => informer.on("connect", () => resolve()));
  await informer.start();
  await watching;
  await core.createNamespacedPod({ namespace: "default", body: pod("seen-live", { informed: "yes" }) });
  await core.patchNamespacedPod(
    { name: "seen-live", namespace: "default", body: { metadata: { labels: { step: "2" } } } },
    k8s.setHeaderOptions("Content-Type", "application/merge-patch+json"),
  );
  await core.deleteNamespacedPod({ name: "seen-live", namespace: "default" });
  await done;
  await informer.stop();
  expect(seen).toEqual([
    "add seen-before",
    "add seen-live",
    "update 2, grace none",
    "update 2, grace 0",
    "delete seen-live",
  ]);
});

test("access reviews answer with the rule that allows", async () => {
  cluster.apply([
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name: "reader", namespace: "default" },
      rules: [{ apiGroups: [""], resources: ["pods"], resourceNames: ["one"], verbs: ["get"] }],
    },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata: { name: "reading", namespace: "default" },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "reader" },
      subjects: [{ kind: "ServiceAccount", name: "ci", namespace: "default" }],
    },
  ]);
  const mine = new k8s.KubeConfig();
  mine.loadFromString(cluster.kubeconfig({ token: cluster.addToken("system:serviceaccount:default:ci") }));
  const reviews = mine.makeApiClient(k8s.AuthorizationV1Api);
  const ask = async (resourceAttributes: k8s.V1ResourceAttributes) =>
    (await reviews.createSelfSubjectAccessReview({ body: { spec: { resourceAttributes } } })).status;
  expect(await ask({ namespace: "default", verb: "get", resource: "pods", name: "one" })).toEqual({
    allowed: true,
    reason: 'RBAC: allowed by RoleBinding "reading/default" of Role "reader" to ServiceAccount "ci/default"',
  });
  expect(await ask({ namespace: "default", verb: "get", resource: "pods", name: "two" })).toEqual({ allowed: false });
  expect(await ask({ namespace: "default", verb: "get", resource: "pods" })).toEqual({ allowed: false });
});

test("dependents follow their owner, orphans stay, strangers' children go", async () => {
  const owner = await core.createNamespacedConfigMap({ namespace: "default", body: { metadata: { name: "owner" } } });
  const ownerReferences = [{ apiVersion: "v1", kind: "ConfigMap", name: "owner", uid: owner.metadata?.uid ?? "" }];
  const gone = new Set<string>();
  const collected = new Promise<void>((resolve) => {
    cluster.store.subscribe("secrets", ({ type, object }) => {
      if (type === "DELETED") gone.add(object.metadata.name);
      if (gone.has("child") && gone.has("stray")) resolve();
    });
  });
  await core.createNamespacedSecret({ namespace: "default", body: { metadata: { name: "child", ownerReferences } } });
  const never = [{ apiVersion: "v1", kind: "ConfigMap", name: "owner", uid: "never-existed" }];
  await core.createNamespacedSecret({
    namespace: "default",
    body: { metadata: { name: "stray", ownerReferences: never } },
  });
  await core.deleteNamespacedConfigMap({ name: "owner", namespace: "default" });
  await collected;
});

test("a discarded namespace takes its content along", async () => {
  await core.createNamespace({ body: { metadata: { name: "scratch" } } });
  const accounts = await core.listNamespacedServiceAccount({ namespace: "scratch" });
  expect(accounts.items.map((item) => item.metadata?.name)).toEqual(["default"]);
  await core.createNamespacedPod({ namespace: "scratch", body: pod("content") });
  await core.deleteNamespace({ name: "scratch" });
  await expect(core.readNamespace({ name: "scratch" })).rejects.toMatchObject({ code: 404 });
  expect(cluster.store.list("pods", "scratch")).toEqual([]);
});

test("dry runs leave nothing behind", async () => {
  const created = await core.createNamespacedPod({ namespace: "default", body: pod("imagined"), dryRun: "All" });
  expect(created.metadata?.name).toBe("imagined");
  await expect(core.readNamespacedPod({ name: "imagined", namespace: "default" })).rejects.toMatchObject({ code: 404 });
});
