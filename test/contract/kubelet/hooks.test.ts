import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, phaseIs, startCluster } from "./cluster.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.close());

const sh = (script: string, more: Record<string, unknown> = {}) => ({
  name: "build",
  image: "alpine",
  command: ["sh", "-c", script],
  volumeMounts: [{ name: "v", mountPath: "/v" }],
  ...more,
});
const volumes = [{ name: "v", emptyDir: {} }];
const exec = (script: string) => ({ exec: { command: ["sh", "-c", script] } });

const log = (pod: string) =>
  cluster.kubelet.logs({
    namespace: "ci",
    pod,
    container: "build",
    follow: true,
    previous: false,
    timestamps: false,
  });

test("a container counts as running only after its postStart hook", async () => {
  cluster.create("hooked", {
    volumes,
    containers: [
      sh("touch /v/begun; until [ -e /v/done ]; do sleep 0.02; done; echo seen; sleep 1000", {
        lifecycle: { postStart: exec("until [ -e /v/begun ]; do sleep 0.02; done; touch /v/done") },
      }),
    ],
  });
  const { status } = await cluster.until("hooked", phaseIs("Running"));
  expect(status?.containerStatuses?.[0]).toMatchObject({ ready: true, started: true, state: { running: {} } });
  const states = cluster.history.events.flatMap((each) =>
    each.type === "container-state" && each.pod === "hooked" ? [each.state] : [],
  );
  expect(states).toEqual(["running"]);
  cluster.delete("hooked", 0);
  await cluster.gone("hooked");
});

test("a postStart hook that fails ends its container with all that an end has, and says nothing of what it printed", async () => {
  cluster.create("broken", {
    volumes,
    terminationGracePeriodSeconds: 30,
    containers: [
      sh('trap "echo bye; exit 3" TERM; touch /v/begun; while :; do sleep 0.02; done', {
        lifecycle: {
          postStart: exec("until [ -e /v/begun ]; do sleep 0.02; done; echo s3cret; exit 1"),
          preStop: exec("echo hook > /proc/1/fd/1"),
        },
      }),
    ],
  });
  const { status } = await cluster.until("broken", phaseIs("Failed"));
  expect(status?.containerStatuses?.[0]?.state.terminated).toMatchObject({ exitCode: 3, reason: "Error" });
  expect(cluster.events("broken")).toEqual(
    expect.arrayContaining([
      "Warning FailedPostStartHook: PostStartHook failed",
      "Normal Killing: FailedPostStartHook",
    ]),
  );
  expect(await text(await log("broken"))).toBe("hook\nbye\n");
  expect(JSON.stringify(cluster.store.list("events"))).not.toContain("s3cret");
});

test("a preStop hook that takes all of the grace still leaves the container two seconds", async () => {
  cluster.create("slow", {
    volumes,
    containers: [
      sh('trap "echo bye; exit 4" TERM; touch /v/begun; while :; do sleep 0.02; done', {
        lifecycle: {
          postStart: exec("until [ -e /v/begun ]; do sleep 0.02; done"),
          preStop: exec("sleep 1000"),
        },
      }),
    ],
  });
  await cluster.until("slow", phaseIs("Running"));
  const last = cluster.until("slow", (pod) => pod.status?.containerStatuses?.[0]?.state.terminated !== undefined);
  cluster.delete("slow", 1);
  expect((await last).status?.containerStatuses?.[0]?.state.terminated?.exitCode).toBe(4);
  await cluster.gone("slow");
  // The kubelet gave up waiting: that is no failure of the hook.
  expect(cluster.events("slow").filter((each) => each.includes("PreStop"))).toEqual([]);
});

test("hooks over HTTP take any answer, and ones over HTTPS or a TCP socket fail", async () => {
  const server = `require("http").createServer((_, answer) => answer.writeHead(500).end()).listen(8080, () => console.log("up"))`;
  const hooked = (name: string, preStop: object) =>
    cluster.create(name, {
      terminationGracePeriodSeconds: 5,
      containers: [
        { name: "build", image: "node", command: ["node", "-e", server], lifecycle: { preStop } },
        { name: "other", image: "alpine", command: ["sh", "-c", "sleep 1000"] },
      ],
    });
  const outcome = async (name: string) => {
    await cluster.until(name, phaseIs("Running"));
    const output = await log(name);
    await new Promise((resolve) => output.once("data", resolve));
    cluster.delete(name, 1);
    await cluster.gone(name);
    return cluster.events(name).filter((each) => each.includes("PreStopHook"));
  };
  hooked("http", { httpGet: { port: 8080, path: "/", scheme: "HTTP" } });
  hooked("https", { httpGet: { port: 8080, path: "/", scheme: "HTTPS" } });
  hooked("closed", { httpGet: { port: 8081, path: "/", scheme: "HTTP" } });
  hooked("socket", { tcpSocket: { port: 8080 } });
  const failed = ["Warning FailedPreStopHook: PreStopHook failed"];
  expect(await Promise.all(["http", "https", "closed", "socket"].map(outcome))).toEqual([[], failed, failed, failed]);
});
