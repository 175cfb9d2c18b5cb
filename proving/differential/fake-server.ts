import { startControlPlane } from "../../fake-apiserver/server/control-plane.ts";
import { KubeletError, type Kubelet } from "../../fake-apiserver/kubelet/kubelet.ts";
import { noFaults } from "../../src/faults/no-faults.ts";
import { createMemoryRecorder } from "../../src/history/memory-recorder.ts";
import { createSeededRandom, createSocketNetwork, createWallClock } from "../../src/platform/index.ts";
import type { Server } from "./answer.ts";
import { httpServer } from "./http-server.ts";

/** The fake API server by itself, behind real sockets and TLS: sequences make no pods that run. */
export async function fakeServer(): Promise<Server> {
  const clock = createWallClock();
  const plane = await startControlPlane(
    {
      clock,
      network: createSocketNetwork(),
      random: createSeededRandom("differential"),
      history: createMemoryRecorder(clock),
      faults: noFaults,
    },
    { createKubelet: () => idleKubelet, serveStream: ({ socket }) => Promise.resolve(void socket.destroy()) },
  );
  const authorization = `Bearer ${plane.addToken("kubernetes-admin", ["system:masters"])}`;
  return httpServer({
    url: plane.url,
    tls: { ca: plane.caPem },
    credentials: { authorization },
    pauseMs: 10,
    close: () => plane.close(),
  });
}

const refuse = () => Promise.reject(new KubeletError(400, "BadRequest", "this kubelet runs nothing"));

const idleKubelet: Kubelet = {
  start() {},
  check: ({ container }) => container ?? "main",
  exec: refuse,
  attach: refuse,
  logs: refuse,
  dial: refuse,
  loseNode() {},
  findNode() {},
  noteProcesses() {},
  close: () => Promise.resolve(),
};
