import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

let cluster: TestCluster;
let admin: TestClient;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
  const level = (name: string, labels: Record<string, string>) => ({
    kind: "Namespace",
    apiVersion: "v1",
    metadata: { name, labels },
  });
  const label = "pod-security.kubernetes.io";
  cluster.apply([
    level("baseline", { [`${label}/enforce`]: "baseline", [`${label}/warn`]: "restricted" }),
    level("restricted", { [`${label}/enforce`]: "restricted", [`${label}/enforce-version`]: "v1.30" }),
  ]);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

const path = (namespace: string) => `/api/v1/namespaces/${namespace}/pods?dryRun=All`;
const pod = (spec: object, ...containers: object[]) => ({
  metadata: { name: "p" },
  spec: {
    containers: containers.map((container, index) => Object.assign({ name: `c${index}`, image: "i" }, container)),
    ...spec,
  },
});

async function message(namespace: string, given: object): Promise<string> {
  const { status, text } = await admin.send("POST", path(namespace), given);
  return status === 201 ? "created" : (JSON.parse(text) as { message: string }).message;
}

const SAFE = {
  securityContext: {
    allowPrivilegeEscalation: false,
    runAsNonRoot: true,
    capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] },
    seccompProfile: { type: "RuntimeDefault" },
  },
};

test("the restricted level wants everything said, and is content then", async () => {
  expect(await message("restricted", pod({}, {}, {}))).toBe(
    'pods "p" is forbidden: violates PodSecurity "restricted:v1.30": allowPrivilegeEscalation != false (containers "c0", "c1" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (containers "c0", "c1" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or containers "c0", "c1" must set securityContext.runAsNonRoot=true), seccompProfile (pod or containers "c0", "c1" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")',
  );
  expect(await message("restricted", pod({}, SAFE))).toBe("created");
  const volumes = [
    { name: "a", hostPath: { path: "/" } },
    { name: "b", nfs: { server: "s", path: "/" } },
  ];
  expect(await message("restricted", pod({ volumes }, SAFE))).toBe(
    'pods "p" is forbidden: violates PodSecurity "restricted:v1.30": restricted volume types (volumes "a", "b" use restricted volume types "hostPath", "nfs")',
  );
});

test("the baseline level forbids what reaches the node, and warns of what another level would forbid", async () => {
  const bad = pod(
    { hostNetwork: true, hostPID: true, volumes: [{ name: "root", hostPath: { path: "/" } }] },
    { securityContext: { privileged: true, capabilities: { add: ["NET_ADMIN", "SYS_ADMIN", "CHOWN"] } } },
  );
  expect(await message("baseline", bad)).toBe(
    'pods "p" is forbidden: violates PodSecurity "baseline:latest": non-default capabilities (container "c0" must not include "NET_ADMIN", "SYS_ADMIN" in securityContext.capabilities.add), host namespaces (hostNetwork=true, hostPID=true), hostPath volumes (volume "root"), privileged (container "c0" must not set securityContext.privileged=true)',
  );
  const warned = await admin.send("POST", path("baseline"), pod({}, {}));
  expect(warned.status).toBe(201);
  expect(String(warned.headers["warning"])).toMatch(/^299 - "would violate PodSecurity \\"restricted:latest\\": /);
});

test("other namespaces take anything", async () => {
  expect(await message("default", pod({ hostNetwork: true }, { securityContext: { privileged: true } }))).toBe(
    "created",
  );
});

test("a role is made of those that its labels select, also later ones", async () => {
  const roles = "/apis/rbac.authorization.k8s.io/v1/clusterroles";
  const rule = { verbs: ["get"], apiGroups: ["example.com"], resources: ["gadgets"] };
  const labels = { "rbac.authorization.k8s.io/aggregate-to-view": "true" };
  await admin.send("POST", roles, { metadata: { name: "gadgets-view", labels }, rules: [rule] });
  for (const name of ["view", "edit", "admin"]) {
    const { rules } = JSON.parse((await admin.send("GET", `${roles}/${name}`)).text) as { rules: object[] };
    expect(rules).toContainEqual(rule);
  }
  await admin.send("DELETE", `${roles}/gadgets-view`);
  const { text } = await admin.send("GET", `${roles}/admin`);
  expect(text).not.toContain("gadgets");
});

test("SELinux and AppArmor are the runtime's own matter in the baseline level", async () => {
  const selinux = (options: object) => ({ securityContext: { seLinuxOptions: options } });
  expect(await message("baseline", pod(selinux({ type: "container_t", level: "s0" }), {}))).toBe("created");
  expect(await message("baseline", pod(selinux({ type: "b", role: "r" }), {}, selinux({ type: "a", user: "u" })))).toBe(
    'pods "p" is forbidden: violates PodSecurity "baseline:latest": seLinuxOptions (pod and container "c1" set forbidden securityContext.seLinuxOptions: types "a", "b"; user may not be set; role may not be set)',
  );
  const unconfined = { securityContext: { appArmorProfile: { type: "Unconfined" } } };
  expect(await message("baseline", pod({}, unconfined, {}))).toBe(
    'pods "p" is forbidden: violates PodSecurity "baseline:latest": forbidden AppArmor profile (container "c0" must not set AppArmor profile type to "Unconfined")',
  );
});

test("a pod from before is looked at again when its image changes", async () => {
  const namespaces = "/api/v1/namespaces";
  await admin.send("POST", namespaces, { metadata: { name: "later" } });
  await admin.send("POST", `${namespaces}/later/pods`, pod({ hostNetwork: true }, {}));
  const merge = { "content-type": "application/merge-patch+json" };
  const strategic = { "content-type": "application/strategic-merge-patch+json" };
  const labels = { "pod-security.kubernetes.io/enforce": "baseline" };
  await admin.send("PATCH", `${namespaces}/later`, { metadata: { labels } }, merge);
  const labelled = await admin.send("PATCH", `${namespaces}/later/pods/p`, { metadata: { labels: { a: "b" } } }, merge);
  expect(labelled.status).toBe(200);
  const image = { spec: { containers: [{ name: "c0", image: "other" }] } };
  const changed = await admin.send("PATCH", `${namespaces}/later/pods/p`, image, strategic);
  expect([changed.status, (JSON.parse(changed.text) as { message: string }).message]).toEqual([
    403,
    'pods "p" is forbidden: violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)',
  ]);
});
