import { expect, it } from "vitest";
import { startRemoteCommand } from "../../../src/executor/exec/remote-command.ts";
import { createKubeClient } from "../../../src/executor/kube/kube-client.ts";
import { createWallClock, type Clock } from "../../../src/platform/index.ts";
import { running, withPlan, type Cluster } from "../faults/cluster-with-plan.ts";
import { echoPod } from "../faults/echo-pod.ts";

const ever = new AbortController().signal;

/** A clock on which a wait of a second or more is over as soon as `hurry` is called, and a minute with it. */
function hurriedClock(): Clock & { hurry(): void } {
  const wall = createWallClock();
  let ahead = 0;
  const waiting = new Set<() => void>();
  return {
    ...wall,
    monotonic: () => wall.monotonic() + ahead,
    timer(ms, callback, options) {
      if (ms < 1000) return wall.timer(ms, callback, options);
      const fire = () => {
        waiting.delete(fire);
        callback();
      };
      waiting.add(fire);
      return { cancel: () => void waiting.delete(fire) };
    },
    hurry() {
      ahead += 61_000;
      for (const fire of waiting) fire();
    },
  };
}

function fired({ history }: Cluster): Promise<void> {
  return new Promise((resolve) => {
    const forget = history.onEvent(({ type }) => {
      if (type !== "fault-fired") return;
      forget();
      resolve();
    });
  });
}

it.each([
  ["upgrade", "was not opened: read: connection timed out"],
  ["streams", "no answer to pings for 60 s: connection reset by peer"],
])("a stream whose %s never comes is given up, in words that are tried again", async (missing, words) => {
  await withPlan([{ fault: "stream-never-opens", with: { missing } }], async (cluster) => {
    const { api, http, admin } = cluster;
    cluster.api.apply([echoPod]);
    await running(api, "echo");
    const clock = hurriedClock();
    const token = (admin["authorization"] ?? "").replace("Bearer ", "");
    const tls = { ca: api.caPem };
    const kube = createKubeClient({
      connection: { server: api.url, tls, token },
      http: http(tls),
      clock,
      userAgent: "test",
    });
    const wasFired = fired(cluster);
    const remote = { pod: { namespace: "default", name: "echo" }, container: "main", command: ["id"], onStdout() {} };
    const opening = startRemoteCommand(kube, clock, remote, ever);
    await wasFired;
    const outcome = missing === "streams" ? opening.then(({ finished }) => finished) : opening;
    outcome.catch(() => {});
    if (missing === "streams") await opening;
    clock.hurry();
    await expect(outcome).rejects.toThrow(words);
  });
});
