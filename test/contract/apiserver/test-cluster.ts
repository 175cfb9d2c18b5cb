import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/memory-recorder.ts";
import type { FaultEngine } from "../../../src/faults/fault-engine.ts";
import { noFaults } from "../../../src/faults/no-faults.ts";
import { createSeededRandom, createSocketNetwork, createWallClock, type Clock } from "../../../src/platform/index.ts";
import { KubeletError, type Kubelet } from "../../../fake-apiserver/kubelet/kubelet.ts";
import { startControlPlane } from "../../../fake-apiserver/server/control-plane.ts";
import type { ServeStream } from "../../../fake-apiserver/streams/index.ts";
import type { Readable } from "node:stream";

export type TestCluster = Awaited<ReturnType<typeof startTestCluster>>;

/** The API server alone: pods stay as they were created, and logs are what a test says. */
export async function startTestCluster(
  options: {
    faults?: FaultEngine;
    logs?: () => Readable;
    dial?: Kubelet["dial"];
    clock?: Clock;
    /** Where the History goes; one of its own when left out. */
    history?: MemoryRecorder;
    /** Nobody serves streams when left out. */
    serveStream?: ServeStream;
  } = {},
) {
  const { clock = createWallClock() } = options;
  const history = options.history ?? createMemoryRecorder(clock);
  const kubelet: Kubelet = {
    start() {},
    check: ({ container }) => container ?? "main",
    exec: refuse,
    attach: refuse,
    logs: () => (options.logs === undefined ? refuse() : Promise.resolve(options.logs())),
    dial: options.dial ?? refuse,
    loseNode() {},
    findNode() {},
    noteProcesses() {},
    close: () => Promise.resolve(),
  };
  const server = await startControlPlane(
    {
      clock,
      network: createSocketNetwork(),
      random: createSeededRandom("test cluster"),
      history,
      faults: options.faults ?? noFaults,
    },
    {
      createKubelet: () => kubelet,
      serveStream: options.serveStream ?? (({ socket }) => Promise.resolve(void socket.destroy())),
    },
  );
  const adminToken = server.addToken("admin", ["system:masters"]);
  return { ...server, history, adminToken };
}

function refuse(): Promise<never> {
  return Promise.reject(new KubeletError(400, "BadRequest", "this kubelet runs nothing"));
}
