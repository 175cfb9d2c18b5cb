import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const GROUP = "rbac.authorization.k8s.io";
const ROOT = `/apis/${GROUP}/v1`;
const HERE = `${ROOT}/namespaces/default`;

let cluster: TestCluster;
const clients: TestClient[] = [];

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(async () => {
  for (const client of clients) client.http.close();
  await cluster.close();
});

type Rule = Record<string, string[]>;

/** Somebody who may write all roles and bindings, and whatever else the rules say, in all namespaces or in one of them. */
function somebody(name: string, rules: Rule[], namespace?: string): TestClient {
  const [kind, where] = namespace === undefined ? ["ClusterRole", {}] : ["Role", { namespace }];
  const writing = { verbs: ["create", "update", "patch", "get", "delete"], apiGroups: [GROUP], resources: ["*"] };
  const subjects = [{ kind: "User", apiGroup: GROUP, name }];
  const roleRef = { apiGroup: GROUP, kind, name };
  const metadata = { name, ...where };
  cluster.apply([
    { kind, apiVersion: `${GROUP}/v1`, metadata, rules: [writing, ...rules] },
    { kind: `${kind}Binding`, apiVersion: `${GROUP}/v1`, metadata, roleRef, subjects },
  ]);
  const client = createTestClient(cluster, cluster.addToken(name));
  clients.push(client);
  return client;
}

const role = (name: string, rules: Rule[], more = {}) => ({ metadata: { name }, rules, ...more });
const binding = (name: string, kind: string, to: string) => ({
  metadata: { name },
  roleRef: { apiGroup: GROUP, kind, name: to },
  subjects: [{ kind: "User", name: "friend" }],
});

async function said(reply: Promise<{ status: number; text: string }>): Promise<[number, string | undefined]> {
  const { status, text } = await reply;
  return [status, (JSON.parse(text) as { message?: string }).message];
}

const PODS = { verbs: ["get", "list"], apiGroups: [""], resources: ["pods", "*/log"] };
const holding = (user: string, rights: string) =>
  `forbidden: user "${user}" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:\n${rights}`;

test("what one has can be given, in part and in whole; the rest is told by resource", async () => {
  const ann = somebody("ann", [PODS, { verbs: ["get"], nonResourceURLs: ["/metrics/*"] }]);
  const own = [
    { verbs: ["list"], apiGroups: [""], resources: ["pods", "pods/log"], resourceNames: ["a"] },
    { verbs: ["get"], nonResourceURLs: ["/metrics/cpu"] },
  ];
  expect((await ann.send("POST", `${ROOT}/clusterroles`, role("own", own))).status).toBe(201);
  const more = [
    { verbs: ["get", "watch", "delete"], apiGroups: [""], resources: ["pods", "secrets"] },
    { verbs: ["get"], apiGroups: ["apps"], resources: ["deployments"], resourceNames: ["a", "b"] },
    { verbs: ["get", "put"], nonResourceURLs: ["/logs"] },
  ];
  const lines = [
    `{APIGroups:[""], Resources:["pods"], Verbs:["watch" "delete"]}`,
    `{APIGroups:[""], Resources:["secrets"], Verbs:["get" "watch" "delete"]}`,
    `{APIGroups:["apps"], Resources:["deployments"], ResourceNames:["a"], Verbs:["get"]}`,
    `{APIGroups:["apps"], Resources:["deployments"], ResourceNames:["b"], Verbs:["get"]}`,
    `{NonResourceURLs:["/logs"], Verbs:["get"]}`,
    `{NonResourceURLs:["/logs"], Verbs:["put"]}`,
  ];
  expect(await said(ann.send("POST", `${ROOT}/clusterroles`, role("more", more)))).toEqual([
    403,
    `clusterroles.${GROUP} "more" is ${holding("ann", lines.join("\n"))}`,
  ]);
});

test("a change is held against it like a new role; who only lets go of it may", async () => {
  const eve = somebody("eve", [PODS], "default");
  const strong = role("strong", [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }]);
  const metadata = { name: "strong", namespace: "default", finalizers: ["example.com/hold"] };
  cluster.apply([{ ...strong, kind: "Role", apiVersion: `${GROUP}/v1`, metadata }]);
  const merge = { "content-type": "application/merge-patch+json" };
  expect((await eve.send("PATCH", `${HERE}/roles/strong`, { metadata: { finalizers: null } }, merge)).status).toBe(200);
  const labelled = { metadata: { labels: { a: "b" } } };
  expect(await said(eve.send("PATCH", `${HERE}/roles/strong`, labelled, merge))).toEqual([
    403,
    `roles.${GROUP} "strong" is ${holding("eve", `{APIGroups:["*"], Resources:["*"], Verbs:["*"]}`)}`,
  ]);
  const apply = { "content-type": "application/apply-patch+yaml" };
  const applied = { ...strong, kind: "Role", apiVersion: `${GROUP}/v1`, metadata: { name: "applied" } };
  expect((await eve.send("PATCH", `${HERE}/roles/applied?fieldManager=m`, applied, apply)).status).toBe(403);
  expect((await eve.send("PUT", `${HERE}/roles/put`, { ...strong, metadata: { name: "put" } })).status).toBe(403);
  // Rights of one namespace are none elsewhere.
  expect((await eve.send("POST", `${ROOT}/clusterroles`, role("wide", [PODS]))).status).toBe(403);
});

test("a binding gives what its role has", async () => {
  const bob = somebody("bob", [PODS]);
  const bindings = `${HERE}/rolebindings`;
  cluster.apply([{ ...role("pods", [PODS]), kind: "ClusterRole", apiVersion: `${GROUP}/v1` }]);
  expect((await bob.send("POST", bindings, binding("ok", "ClusterRole", "pods"))).status).toBe(201);
  expect((await said(bob.send("POST", bindings, binding("no", "ClusterRole", "edit"))))[1]).toContain(
    `rolebindings.${GROUP} "no" is ${holding("bob", `{APIGroups:[""], Resources:["configmaps"], Verbs:[`)}`,
  );
  expect(await said(bob.send("POST", bindings, binding("none", "Role", "nowhere")))).toEqual([
    404,
    `roles.${GROUP} "nowhere" not found`,
  ]);
});

test("escalate and bind let others do it, for the roles that they are given for", async () => {
  const everything = [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }];
  const escalating = { verbs: ["escalate"], apiGroups: [GROUP], resources: ["roles", "clusterroles"] };
  const eva = somebody("eva", [escalating]);
  expect((await eva.send("POST", `${HERE}/roles`, role("all", everything))).status).toBe(201);
  expect((await eva.send("POST", `${HERE}/rolebindings`, binding("all", "Role", "all"))).status).toBe(403);
  const binds = { verbs: ["bind"], apiGroups: [GROUP], resources: ["clusterroles"], resourceNames: ["admin"] };
  const ben = somebody("ben", [binds]);
  expect((await ben.send("POST", `${HERE}/rolebindings`, binding("a", "ClusterRole", "admin"))).status).toBe(201);
  expect((await ben.send("POST", `${HERE}/rolebindings`, binding("e", "ClusterRole", "edit"))).status).toBe(403);
  expect((await ben.send("POST", `${HERE}/roles`, role("b", everything))).status).toBe(403);
});

test("who lets a role gather rules has to have all rights", async () => {
  const aggregationRule = { clusterRoleSelectors: [{ matchLabels: { a: "b" } }] };
  const gathering = { metadata: { name: "gathering" }, aggregationRule };
  const gil = somebody("gil", []);
  expect(await said(gil.send("POST", `${ROOT}/clusterroles`, gathering))).toEqual([
    403,
    `clusterroles.${GROUP} "gathering" is forbidden: must have cluster-admin privileges to use the aggregationRule`,
  ]);
  const full = somebody("full", [
    { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
    { verbs: ["*"], nonResourceURLs: ["*"] },
  ]);
  expect((await full.send("POST", `${ROOT}/clusterroles`, gathering)).status).toBe(201);
});
