import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { namespaceReason } from "../process-runtime/runtime-modes.ts";
import { type Cluster, phaseIs, startCluster } from "./cluster.ts";

const anyUser = (await namespaceReason()) === undefined && process.getuid?.() === 0;
let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.close());

async function said(name: string, script: string, spec: Record<string, unknown>, own: Record<string, unknown> = {}) {
  const main = { name: "main", image: "alpine", command: ["sh", "-c", script], ...own };
  cluster.create(name, { ...spec, containers: [main] });
  await cluster.until(name, phaseIs("Succeeded"));
  const wanted = { namespace: "ci", pod: name, container: "main", follow: false, previous: false, timestamps: false };
  const log = await text(await cluster.kubelet.logs(wanted));
  cluster.delete(name, 0);
  await cluster.gone(name);
  return log;
}

test.runIf(anyUser)("a container's identity is its own, then the pod's, and the groups are the pod's", async () => {
  const pod = { securityContext: { runAsUser: 1000, runAsGroup: 1001, fsGroup: 2000, supplementalGroups: [2001] } };
  expect(await said("of-the-pod", "id", pod)).toBe("uid=1000 gid=1001 groups=1001,2000,2001\n");
  const own = { securityContext: { runAsUser: 3000 } };
  expect(await said("own-user", "id", pod, own)).toBe("uid=3000 gid=1001 groups=1001,2000,2001\n");
  expect(await said("only-user", "id", {}, own)).toBe("uid=3000 gid=0(root) groups=0(root)\n");
  expect(await said("nobody-asked", "id -u; echo $HOME", {})).toBe("0\n/root\n");
});

test.runIf(anyUser)("volumes belong to the pod's fsGroup, those that are read-only only to be read", async () => {
  cluster.store.create("configmaps", {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "settings", namespace: "ci" },
    data: { key: "value" },
  } as never);
  const volumes = [
    { name: "work", emptyDir: {} },
    { name: "settings", configMap: { name: "settings", defaultMode: 0o400 } },
  ];
  const volumeMounts = [
    { name: "work", mountPath: "/data" },
    { name: "settings", mountPath: "/settings" },
  ];
  const script =
    "touch /data/new; stat -c '%a %g %n' /data /data/new; stat -L -c '%a %g %n' /settings/key; cat /settings/key";
  const pod = { volumes, securityContext: { runAsUser: 1000, fsGroup: 2000 } };
  expect(await said("group", script, pod, { volumeMounts })).toBe(
    "2777 2000 /data\n644 2000 /data/new\n440 2000 /settings/key\nvalue\n",
  );
});

test("a root that is not wanted keeps a container from being made, in the kubelet's words", async () => {
  const containers = [
    { name: "main", image: "alpine", command: ["true"], securityContext: { runAsNonRoot: true } },
    { name: "user", image: "alpine", command: ["true"], securityContext: { runAsNonRoot: true, runAsUser: 0 } },
  ];
  cluster.create("unwanted", { containers });
  const refused = ({ state }: { state: { waiting?: { reason?: string } } }) =>
    state.waiting?.reason === "CreateContainerConfigError";
  const pod = await cluster.until("unwanted", ({ status }) => {
    const statuses = status?.containerStatuses ?? [];
    return statuses.length === 2 && statuses.every(refused);
  });
  const where = (name: string) => `(pod: "unwanted_ci(${pod.metadata.uid})", container: ${name})`;
  expect(pod.status?.containerStatuses?.map(({ state }) => state.waiting?.message)).toEqual([
    `container has runAsNonRoot and image will run as root ${where("main")}`,
    `container's runAsUser breaks non-root policy ${where("user")}`,
  ]);
  cluster.delete("unwanted", 0);
  await cluster.gone("unwanted");
});
