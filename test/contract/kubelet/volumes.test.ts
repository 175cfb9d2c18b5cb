import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, node, phaseIs, startCluster } from "./cluster.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.close());

const sh = (script: string, more: Record<string, unknown> = {}) => ({
  name: "build",
  image: "alpine",
  command: ["sh", "-c", script],
  ...more,
});

const object = (kind: string, name: string, fields: Record<string, unknown>) => ({
  apiVersion: "v1",
  kind,
  metadata: { name, namespace: "ci" },
  ...fields,
});

function makeClaim(name: string, spec: Record<string, unknown> = {}): void {
  const whole = { storageClassName: "standard", resources: { requests: { storage: "1Gi" } }, ...spec };
  cluster.store.create("persistentvolumeclaims", object("PersistentVolumeClaim", name, { spec: whole }));
}

const withClaim = (claimName: string, source: Record<string, unknown> = {}) => ({
  volumes: [{ name: "data", persistentVolumeClaim: { claimName, ...source } }],
});
const mounted = (more: Record<string, unknown> = {}) => ({
  volumeMounts: [{ name: "data", mountPath: "/data", ...more }],
});

/** The event of a pod that begins like this, as soon as there is one. */
function event(pod: string, beginning: string): Promise<string> {
  return new Promise((resolve) => {
    const check = () => {
      const found = cluster.events(pod).find((each) => each.startsWith(beginning));
      if (found === undefined) return;
      end();
      resolve(found);
    };
    const end = cluster.store.subscribe("events", () => queueMicrotask(check));
    check();
  });
}

async function output(pod: string): Promise<string> {
  await cluster.until(pod, (each) => each.status?.phase === "Succeeded" || each.status?.phase === "Failed");
  const which = { namespace: "ci", pod, container: "build", follow: false, previous: false, timestamps: false };
  return text(await cluster.kubelet.logs(which));
}

test("a claim is bound to storage that outlives its pods, and mounted read-only where that is asked for", async () => {
  makeClaim("kept", { accessModes: ["ReadWriteMany"] });
  expect(cluster.store.get("persistentvolumeclaims", "ci", "kept")?.["status"]).toEqual({
    phase: "Bound",
    accessModes: ["ReadWriteMany"],
    capacity: { storage: "1Gi" },
  });
  cluster.create("writer", { ...withClaim("kept"), containers: [sh("echo kept > /data/file", mounted())] });
  await cluster.until("writer", phaseIs("Succeeded"));
  cluster.delete("writer", 0);
  await cluster.gone("writer");
  cluster.create("reader", {
    ...withClaim("kept", { readOnly: true }),
    containers: [sh("cat /data/file; touch /data/more 2>&1 || true", mounted())],
  });
  expect(await output("reader")).toMatch(/^kept\n.*Read-only file system/);
});

test("a claim for one pod keeps the next pod waiting until the first is gone", async () => {
  makeClaim("single", { accessModes: ["ReadWriteOncePod"] });
  cluster.create("first", { ...withClaim("single"), containers: [sh("sleep 1000")] });
  await cluster.until("first", phaseIs("Running"));
  cluster.create("second", { ...withClaim("single"), containers: [sh("true")] });
  expect(await event("second", "Warning FailedScheduling")).toContain(
    "0/1 nodes are available: 1 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode.",
  );
  cluster.delete("first", 0);
  await cluster.until("second", phaseIs("Succeeded"));
});

test("a pod waits for a claim that does not exist, or has no storage, and goes on when it has", async () => {
  cluster.create("early", { ...withClaim("late"), containers: [sh("true")] });
  expect(await event("early", "Warning FailedScheduling")).toContain(
    'nodes are available: persistentvolumeclaim "late" not found. preemption',
  );
  makeClaim("late", { storageClassName: "slow" });
  expect(cluster.get("early")?.status?.conditions?.find(({ reason }) => reason === "Unschedulable")?.message).toContain(
    "pod has unbound immediate PersistentVolumeClaims",
  );
  expect(cluster.events("late")).toEqual(['Warning ProvisioningFailed: storageclass.storage.k8s.io "slow" not found']);
  cluster.store.create("storageclasses.storage.k8s.io", {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "slow" },
  });
  await cluster.until("early", phaseIs("Succeeded"));
});

test("a pod waits for its config map, and goes on with it", async () => {
  cluster.create("patient", {
    volumes: [{ name: "data", configMap: { name: "coming" } }],
    containers: [sh("true", mounted())],
  });
  expect(await event("patient", "Warning FailedMount")).toBe(
    'Warning FailedMount: MountVolume.SetUp failed for volume "data" : configmap "coming" not found',
  );
  cluster.store.create("configmaps", object("ConfigMap", "coming", { data: { key: "value" } }));
  await cluster.until("patient", phaseIs("Succeeded"));
});

test("storage for one node at a time is not attached to another one", async () => {
  makeClaim("near");
  cluster.create("here", { nodeName: "node-1", ...withClaim("near"), containers: [sh("sleep 1000")] });
  await cluster.until("here", phaseIs("Running"));
  cluster.store.create("nodes", node("far-1"));
  cluster.create("there", { nodeName: "far-1", ...withClaim("near"), containers: [sh("true")] });
  const uid = cluster.store.get("persistentvolumeclaims", "ci", "near")?.metadata.uid;
  expect(await event("there", "Warning FailedAttachVolume")).toBe(
    `Warning FailedAttachVolume: Multi-Attach error for volume "pvc-${uid}" Volume is already used by pod(s) here`,
  );
  cluster.delete("here", 0);
  await cluster.until("there", phaseIs("Succeeded"));
  cluster.store.remove("nodes", undefined, "far-1");
});

test("a sub-path may come from variables, and must not lead out of its volume", async () => {
  makeClaim("parts");
  const env = [{ name: "PART", value: "one" }];
  cluster.create("expression", {
    ...withClaim("parts"),
    containers: [sh("touch /data/file; ln -s /etc /data/away", { env, ...mounted({ subPathExpr: "in/$(PART)" }) })],
  });
  await cluster.until("expression", phaseIs("Succeeded"));
  cluster.create("link", {
    ...withClaim("parts"),
    containers: [sh("true", mounted({ subPath: "in/one/away" }))],
  });
  expect(await event("link", "Warning Failed")).toBe(
    'Warning Failed: Error: failed to prepare subPath for volumeMount "data" of container "build"',
  );
  const state = cluster.get("link")?.status?.containerStatuses?.[0]?.state;
  expect(state?.waiting?.reason).toBe("CreateContainerConfigError");
  cluster.delete("link", 0);
  await cluster.gone("link");
});

test("types of host paths are checked against what the node has", async () => {
  cluster.create("made", {
    volumes: [
      { name: "folder", hostPath: { path: "/srv/new", type: "DirectoryOrCreate" } },
      { name: "file", hostPath: { path: "/srv/file", type: "FileOrCreate" } },
    ],
    containers: [
      sh("stat -c '%F %a' /folder /file", {
        volumeMounts: [
          { name: "folder", mountPath: "/folder" },
          { name: "file", mountPath: "/file" },
        ],
      }),
    ],
  });
  expect(await output("made")).toBe("directory 755\nregular empty file 644\n");
  cluster.create("wrong", {
    volumes: [{ name: "socket", hostPath: { path: "/srv/new", type: "Socket" } }],
    containers: [sh("true")],
  });
  expect(await event("wrong", "Warning FailedMount")).toBe(
    'Warning FailedMount: MountVolume.SetUp failed for volume "socket" : hostPath type check failed: /srv/new is not a socket file',
  );
  cluster.delete("wrong", 0);
  await cluster.gone("wrong");
});

test("modes of files are those of the volume, or of the item", async () => {
  cluster.store.create("configmaps", object("ConfigMap", "modes", { data: { a: "1", b: "2" } }));
  const items = [
    { key: "a", path: "deep/a" },
    { key: "b", path: "b", mode: 0o755 },
  ];
  cluster.create("modes", {
    volumes: [{ name: "data", configMap: { name: "modes", defaultMode: 0o400, items } }],
    containers: [sh("stat -L -c '%a' /data/deep/a /data/b", mounted())],
  });
  expect(await output("modes")).toBe("400\n755\n");
});

test("a pod that puts more into an emptyDir than its limit is evicted", async () => {
  cluster.create("greedy", {
    terminationGracePeriodSeconds: 30,
    volumes: [{ name: "data", emptyDir: { sizeLimit: "100Ki" } }],
    containers: [sh("head -c 300000 /dev/zero > /data/file; sleep 1000", mounted())],
  });
  const { status } = await cluster.until("greedy", phaseIs("Failed"));
  const message = 'Usage of EmptyDir volume "data" exceeds the limit "100Ki". ';
  expect(status).toMatchObject({ reason: "Evicted", message });
  expect(cluster.events("greedy")).toContain(`Warning Evicted: ${message}`);
});
