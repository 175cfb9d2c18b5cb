import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, phaseIs, startCluster } from "./cluster.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.close());

const sh = (name: string, script: string, more: Record<string, unknown> = {}) => ({
  name,
  image: "alpine",
  command: ["sh", "-c", script],
  ...more,
});
const log = async (pod: string, container: string, more = {}) =>
  text(
    await cluster.kubelet.logs({
      namespace: "ci",
      pod,
      container,
      follow: false,
      previous: false,
      timestamps: false,
      ...more,
    }),
  );
const condition = (pod: { status?: { conditions?: { type: string }[] } }, type: string) =>
  pod.status?.conditions?.find((each) => each.type === type);

test("init containers run one after the other before the others, and conditions name those that are waited for", async () => {
  const release = sh("first", "until [ -e /data/go ]; do sleep 0.02; done; echo first >> /data/order", {
    volumeMounts: [{ name: "work", mountPath: "/data" }],
  });
  const mount = { volumeMounts: [{ name: "work", mountPath: "/data" }] };
  cluster.create("init", {
    volumes: [{ name: "work", emptyDir: {} }],
    initContainers: [release, sh("second", "echo second >> /data/order", mount)],
    containers: [sh("build", "cat /data/order; exit 37", mount), sh("helper", "true")],
  });
  const waiting = await cluster.until(
    "init",
    (pod) => pod.status?.initContainerStatuses?.[0]?.state.running !== undefined,
  );
  expect(waiting.status?.phase).toBe("Pending");
  expect(waiting.status?.containerStatuses?.map(({ state }) => state)).toEqual([
    { waiting: { reason: "PodInitializing" } },
    { waiting: { reason: "PodInitializing" } },
  ]);
  expect(condition(waiting, "Initialized")).toMatchObject({
    status: "False",
    reason: "ContainersNotInitialized",
    message: "containers with incomplete status: [first second]",
  });
  expect(condition(waiting, "Ready")).toMatchObject({
    status: "False",
    reason: "ContainersNotReady",
    message: "containers with unready status: [build helper]",
  });
  await expect(log("init", "build")).rejects.toMatchObject({
    code: 400,
    reason: "BadRequest",
    message: 'container "build" in pod "init" is waiting to start: PodInitializing',
  });
  await cluster.kubelet.exec({ ...at("init", "first"), command: ["touch", "/data/go"], stdin: false, request: "r" });

  const failed = await cluster.until("init", phaseIs("Failed"));
  expect(await log("init", "build")).toBe("first\nsecond\n");
  const fields = cluster.store
    .list("events", "ci")
    .filter(({ involvedObject }) => (involvedObject as { name: string }).name === "init")
    .map(({ involvedObject }) => (involvedObject as { fieldPath?: string }).fieldPath);
  expect(fields).toEqual(expect.arrayContaining(["spec.initContainers{first}", "spec.containers{build}"]));
  expect(fields).not.toContain("spec.containers{first}");
  expect(failed.status?.initContainerStatuses?.map(({ ready }) => ready)).toEqual([true, true]);
  const [build, helper] = failed.status?.containerStatuses ?? [];
  expect(build).toMatchObject({
    ready: false,
    started: false,
    restartCount: 0,
    image: "docker.io/library/alpine:latest",
  });
  expect(build?.state.terminated).toMatchObject({ exitCode: 37, reason: "Error", containerID: build?.containerID });
  expect(helper?.state.terminated).toMatchObject({ exitCode: 0, reason: "Completed" });
  expect(condition(failed, "Ready")).toMatchObject({ status: "False", reason: "PodFailed" });
  const states = cluster.history.events
    .filter((event) => event.type === "container-state" && event.pod === "init" && event.container === "build")
    .map((event) => (event.type === "container-state" ? [event.state, event.exitCode] : []));
  expect(states).toEqual([
    ["running", undefined],
    ["terminated", 37],
  ]);
});

test("events tell of a pod's way", async () => {
  cluster.create("events", { containers: [sh("build", "true")] });
  await cluster.until("events", phaseIs("Succeeded"));
  expect(cluster.events("events").sort()).toEqual([
    "Normal Created: Created container: build",
    expect.stringMatching(
      /^Normal Pulled: Successfully pulled image "alpine" in \d+ms \(\d+ms including waiting\)\. Image size: \d+ bytes\.$/,
    ),
    'Normal Pulling: Pulling image "alpine"',
    "Normal Scheduled: Successfully assigned ci/events to node-1",
    "Normal Started: Started container build",
  ]);
});

test("the environment comes from the image, the spec, config maps, secrets and the pod itself, with references resolved", async () => {
  const data = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString("base64")]));
  cluster.store.create("secrets", object("Secret", "env-secret", { data: data({ token: "s3cret", file: "content" }) }));
  cluster.store.create("configmaps", object("ConfigMap", "env-config", { data: { MODE: "fast" } }));
  cluster.create("env", {
    volumes: [
      { name: "secret", secret: { secretName: "env-secret", items: [{ key: "file", path: "a/b", mode: 0o400 }] } },
    ],
    containers: [
      {
        name: "build",
        image: "alpine",
        workingDir: "/tmp",
        command: ["sh", "-c", 'echo "$0|$FROM_IMAGE|$TOKEN|$CFG_MODE|$NAME|$BOTH|$RAW"; pwd; cat /etc/s/a/b'],
        args: ["$(TOKEN)-$$(TOKEN)-$(NOPE)"],
        envFrom: [{ prefix: "CFG_", configMapRef: { name: "env-config" } }],
        env: [
          { name: "TOKEN", valueFrom: { secretKeyRef: { name: "env-secret", key: "token" } } },
          { name: "NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
          { name: "BOTH", value: "$(NAME)+$(TOKEN)" },
          { name: "RAW", value: "a$$b$$(NAME)" },
        ],
        volumeMounts: [{ name: "secret", mountPath: "/etc/s" }],
      },
    ],
  });
  await cluster.until("env", phaseIs("Succeeded"));
  expect(await log("env", "build")).toBe(
    "s3cret-$(TOKEN)-$(NOPE)|yes|s3cret|fast|env|env+s3cret|a$b$(NAME)\n/tmp\ncontent\n",
  );
});

test("a missing secret holds a container back, and its coming lets it go on", async () => {
  cluster.create("late", {
    containers: [
      sh("build", 'echo "$T"', { env: [{ name: "T", valueFrom: { secretKeyRef: { name: "late", key: "t" } } }] }),
    ],
  });
  const waiting = await cluster.until(
    "late",
    (pod) => pod.status?.containerStatuses?.[0]?.state.waiting?.message !== undefined,
  );
  expect(waiting.status?.containerStatuses?.[0]?.state.waiting).toEqual({
    reason: "CreateContainerConfigError",
    message: 'secret "late" not found',
  });
  cluster.store.create("secrets", object("Secret", "late", { data: { t: Buffer.from("here").toString("base64") } }));
  await cluster.until("late", phaseIs("Succeeded"));
  expect(await log("late", "build")).toBe("here\n");
});

test("an unknown image fails to pull, is backed off, and the pod can be deleted meanwhile", async () => {
  const seen: string[] = [];
  const unsubscribe = cluster.store.subscribe("pods", ({ object }) => {
    const status = object["status"] as { containerStatuses?: { state: { waiting?: { reason: string } } }[] };
    const reason = status.containerStatuses?.[0]?.state.waiting?.reason;
    if (object.metadata.name === "nosuch" && reason && seen.at(-1) !== reason) seen.push(reason);
  });
  cluster.create("nosuch", { containers: [{ name: "build", image: "nosuch" }] });
  const reference = "docker.io/library/nosuch:latest";
  const cause = `rpc error: code = NotFound desc = failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": ${reference}: not found`;
  const failing = await cluster.until(
    "nosuch",
    (pod) => pod.status?.containerStatuses?.[0]?.state.waiting?.reason === "ErrImagePull",
  );
  expect(failing.status?.containerStatuses?.[0]).toMatchObject({
    image: "nosuch",
    state: { waiting: { message: cause } },
  });
  await expect(log("nosuch", "build")).rejects.toThrow(
    'container "build" in pod "nosuch" is waiting to start: image can\'t be pulled',
  );
  const backedOff = await cluster.until(
    "nosuch",
    (pod) => pod.status?.containerStatuses?.[0]?.state.waiting?.reason === "ImagePullBackOff",
  );
  expect(backedOff.status?.containerStatuses?.[0]?.state.waiting?.message).toBe(
    `Back-off pulling image "nosuch": ErrImagePull: ${cause}`,
  );
  await expect(log("nosuch", "build")).rejects.toThrow("is waiting to start: trying and failing to pull image");
  expect(seen).toEqual(["ContainerCreating", "ErrImagePull", "ImagePullBackOff"]);
  expect(cluster.events("nosuch")).toEqual(
    expect.arrayContaining([
      `Warning Failed: Failed to pull image "nosuch": ${cause}`,
      "Warning Failed: Error: ErrImagePull",
      'Normal BackOff: Back-off pulling image "nosuch"',
      "Warning Failed: Error: ImagePullBackOff",
    ]),
  );
  unsubscribe();
  cluster.delete("nosuch", 30);
  await cluster.gone("nosuch");
});

test.each([
  [
    "UPPER",
    "InvalidImageName",
    `Failed to apply default image tag "UPPER": couldn't parse image name "UPPER": invalid reference format`,
  ],
  ["never", "ErrImageNeverPull", 'Container image "never" is not present with pull policy of Never'],
])("image %s: %s", async (image, reason, message) => {
  const name = reason.toLowerCase();
  cluster.create(name, { containers: [{ name: "build", image, imagePullPolicy: "Never" }] });
  const pod = await cluster.until(
    name,
    (pod) => pod.status?.containerStatuses?.[0]?.state.waiting?.message !== undefined,
  );
  expect(pod.status?.containerStatuses?.[0]?.state.waiting).toEqual({ reason, message });
  cluster.delete(name, 0);
  await cluster.gone(name);
});

test("a program that does not exist is a StartError", async () => {
  cluster.create("start-error", { containers: [{ name: "build", image: "alpine", command: ["nosuch"] }] });
  const { status } = await cluster.until("start-error", phaseIs("Failed"));
  expect(status?.containerStatuses?.[0]?.state.terminated).toMatchObject({
    exitCode: 128,
    reason: "StartError",
    startedAt: "1970-01-01T00:00:00Z",
    message: expect.stringContaining('exec: "nosuch": executable file not found in $PATH: unknown') as string,
  });
});

test("restartPolicy OnFailure restarts at once, then backs off", async () => {
  cluster.create("restart", { restartPolicy: "OnFailure", containers: [sh("build", "echo run; exit 3")] });
  const { status, metadata } = await cluster.until(
    "restart",
    (pod) => pod.status?.containerStatuses?.[0]?.state.waiting?.reason === "CrashLoopBackOff",
  );
  expect(status?.phase).toBe("Running");
  expect(status?.containerStatuses?.[0]).toMatchObject({
    restartCount: 1,
    lastState: { terminated: { exitCode: 3, reason: "Error" } },
    state: { waiting: { message: `back-off 10s restarting failed container=build pod=restart_ci(${metadata.uid})` } },
  });
  expect(await log("restart", "build", { previous: true })).toBe("run\n");
  cluster.delete("restart", 30);
  await cluster.gone("restart");
});

test("deletion: SIGTERM first, with a preStop hook before it; SIGKILL for who ignores it; nothing is left", async () => {
  cluster.create("polite", {
    volumes: [{ name: "v", emptyDir: {} }],
    containers: [
      sh("build", 'trap "echo bye; exit 5" TERM; touch /v/ready; while :; do sleep 0.02; done', {
        volumeMounts: [{ name: "v", mountPath: "/v" }],
        lifecycle: { preStop: { exec: { command: ["sh", "-c", "echo hook > /proc/1/fd/1"] } } },
        readinessProbe: { exec: { command: ["test", "-e", "/v/ready"] }, periodSeconds: 1 },
      }),
    ],
  });
  await cluster.until("polite", (pod) => pod.status?.containerStatuses?.[0]?.ready === true);
  const log = cluster.kubelet.logs({ ...at("polite", "build"), follow: true, previous: false, timestamps: false });
  const last = cluster.until("polite", (pod) => pod.status?.containerStatuses?.[0]?.state.terminated !== undefined);
  cluster.delete("polite", 30);
  expect((await last).status?.containerStatuses?.[0]?.state.terminated?.exitCode).toBe(5);
  await cluster.gone("polite");
  expect(await text(await log)).toBe("hook\nbye\n");

  cluster.create("stubborn", { containers: [sh("build", 'trap "" TERM; while :; do sleep 1; done')] });
  await cluster.until("stubborn", phaseIs("Running"));
  const killed = cluster.until("stubborn", (pod) => pod.status?.containerStatuses?.[0]?.state.terminated !== undefined);
  cluster.delete("stubborn", 3600);
  cluster.delete("stubborn", 0);
  expect((await killed).status?.containerStatuses?.[0]?.state.terminated?.exitCode).toBe(137);
  await cluster.gone("stubborn");
  const removed = cluster.history.events.filter(({ type }) => type === "pod-removed");
  expect(removed).toEqual(expect.arrayContaining([expect.objectContaining({ pod: "stubborn", leftovers: [] })]));
});

test("a pod that is deleted while it starts leaves nothing behind", async () => {
  const names = [0, 10, 20, 40, 80, 120].map((ms) => [`early-${ms}`, ms] as const);
  await Promise.all(
    names.map(async ([name, ms]) => {
      cluster.create(name, { containers: [sh("build", "sleep 1000"), sh("helper", "sleep 1000")] });
      await cluster.clock.sleep(ms);
      const gone = cluster.gone(name);
      if (ms % 20 === 0) cluster.store.remove("pods", "ci", name);
      else cluster.delete(name, 0);
      await gone;
    }),
  );
  const removals = () =>
    cluster.history.events.filter((event) => event.type === "pod-removed" && event.pod.startsWith("early-"));
  await new Promise<void>((resolve) => {
    const check = () => removals().length === names.length && resolve();
    cluster.history.onEvent(check);
    check();
  });
  expect(removals()).toEqual(names.map(() => expect.objectContaining({ leftovers: [] }) as unknown));
  expect(await cluster.runtime.leftovers()).toEqual([]);
});

test("volumes that cannot be made hold the pod back, with the reason as an event", async () => {
  cluster.create("mounts", {
    volumes: [
      { name: "host", hostPath: { path: "/etc", type: "Directory" } },
      { name: "s", secret: { secretName: "absent" } },
    ],
    containers: [sh("build", "true")],
  });
  const events = () => cluster.events("mounts").filter((each) => each.startsWith("Warning FailedMount"));
  await new Promise<void>((resolve) => {
    const check = () => events().length === 2 && resolve();
    cluster.store.subscribe("events", check);
    check();
  });
  expect(events()).toEqual([
    'Warning FailedMount: MountVolume.SetUp failed for volume "host" : hostPath type check failed: /etc is not a directory',
    'Warning FailedMount: MountVolume.SetUp failed for volume "s" : secret "absent" not found',
  ]);
  expect(cluster.get("mounts")?.status?.containerStatuses?.[0]?.state).toEqual({
    waiting: { reason: "ContainerCreating" },
  });
  cluster.delete("mounts", 30);
  await cluster.gone("mounts");
});

test("a sidecar starts before the others, and ends after them", async () => {
  cluster.create("sidecar", {
    terminationGracePeriodSeconds: 5,
    initContainers: [sh("proxy", 'trap "exit 0" TERM; while :; do sleep 0.02; done', { restartPolicy: "Always" })],
    containers: [sh("build", "true")],
  });
  const { status } = await cluster.until(
    "sidecar",
    (pod) => pod.status?.initContainerStatuses?.[0]?.state.terminated !== undefined,
  );
  expect(status?.phase).toBe("Succeeded");
});

test("a failing liveness probe restarts the container", async () => {
  cluster.create("liveness", {
    restartPolicy: "Always",
    terminationGracePeriodSeconds: 0,
    containers: [
      sh("build", "sleep 1000", { livenessProbe: { tcpSocket: { port: 1 }, periodSeconds: 1, failureThreshold: 1 } }),
    ],
  });
  await cluster.until("liveness", (pod) => pod.status?.containerStatuses?.[0]?.restartCount === 1);
  expect(cluster.events("liveness")).toContain(
    "Normal Killing: Container build failed liveness probe, will be restarted",
  );
  cluster.delete("liveness", 0);
  await cluster.gone("liveness");
});

test("activeDeadlineSeconds fails the pod and leaves it in the store", async () => {
  cluster.create("deadline", {
    activeDeadlineSeconds: 1,
    terminationGracePeriodSeconds: 0,
    containers: [sh("build", "sleep 1000")],
  });
  const { status } = await cluster.until(
    "deadline",
    (pod) => pod.status?.reason !== undefined && pod.status.containerStatuses?.[0]?.state.terminated !== undefined,
  );
  expect(status).toMatchObject({
    phase: "Failed",
    reason: "DeadlineExceeded",
    message: "Pod was active on the node longer than the specified deadline",
    containerStatuses: [{ state: { terminated: { exitCode: 137 } } }],
  });
});

test("logs: tail, limit, timestamps, and an unfinished last line", async () => {
  cluster.create("logs", { containers: [sh("build", "echo one; echo two; printf three")] });
  await cluster.until("logs", phaseIs("Succeeded"));
  expect(await log("logs", "build")).toBe("one\ntwo\nthree\n");
  expect(await log("logs", "build", { tailLines: 2 })).toBe("two\nthree\n");
  expect(await log("logs", "build", { tailLines: 0 })).toBe("");
  expect(await log("logs", "build", { tailLines: 99 })).toBe("one\ntwo\nthree\n");
  expect(await log("logs", "build", { limitBytes: 5 })).toBe("one\nt");
  const stamp = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z`;
  expect(await log("logs", "build", { timestamps: true })).toMatch(
    new RegExp(`^${stamp} one\n${stamp} two\n${stamp} three\n$`),
  );
  await expect(log("logs", "nope")).rejects.toThrow("container nope is not valid for pod logs");
  await expect(log("logs", "build", { previous: true })).rejects.toThrow(
    'previous terminated container "build" in pod "logs" not found',
  );
});

test("the witness writes down what a job's stages wrote, complete before the pod is gone", async () => {
  const script = "/scripts-1-2/step_script";
  cluster.create("job", {
    volumes: [{ name: "logs", emptyDir: {} }],
    containers: [
      sh(
        "build",
        `{ echo '{"script": "${script}"}'; head -c 1000000 /dev/zero | tr '\\0' x; echo; echo '{"command_exit_code": 9, "script": "${script}"}'; } >> /logs-1-2/output.log; sleep 1000`,
        { volumeMounts: [{ name: "logs", mountPath: "/logs-1-2" }] },
      ),
    ],
  });
  await cluster.until("job", phaseIs("Running"));
  const ended = new Promise<void>((resolve) => {
    if (cluster.history.events.some(({ type }) => type === "stage-end")) resolve();
    cluster.history.onEvent(({ type }) => type === "stage-end" && resolve());
  });
  await ended;
  cluster.delete("job", 0);
  await cluster.gone("job");
  const stages = cluster.history.events.filter(
    (event) => event.type.startsWith("stage-") || (event.type === "pod-removed" && event.pod === "job"),
  );
  const output = stages.flatMap((event) =>
    event.type === "stage-output" ? [Buffer.from(event.base64, "base64")] : [],
  );
  expect(Buffer.concat(output).equals(Buffer.alloc(1_000_000, "x"))).toBe(true);
  expect(stages.filter(({ type }) => type !== "stage-output")).toMatchObject([
    { type: "stage-start", stage: "step_script" },
    { type: "stage-end", stage: "step_script", exitCode: 9 },
    { type: "pod-removed" },
  ]);
});

function at(pod: string, container: string) {
  return { namespace: "ci", pod, container };
}

function object(kind: string, name: string, fields: Record<string, unknown>) {
  return { apiVersion: "v1", kind, metadata: { name, namespace: "ci" }, ...fields };
}
