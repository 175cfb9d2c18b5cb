import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect } from "node:tls";
import { dialRemotePort } from "../../../api-proxy/streams/remote-port.ts";
import { askUpgrade } from "../../../api-proxy/upstream/ask-upgrade.ts";
import { serveStream } from "../../../fake-apiserver/streams/index.ts";
import { openSpdyClient, type SpdyClient } from "../../../fake-apiserver/streams/spdy/spdy-client.ts";
import { createPlanEngine, noFaults, planEntrySchema, type PlanEngine } from "../../../src/faults/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/index.ts";
import { createSeededRandom, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { behindProxy } from "../api-proxy/behind-proxy.ts";
import { startTestCluster } from "../apiserver/test-cluster.ts";

export const FORWARD = "/api/v1/namespaces/default/pods/web/portforward";

/** A pod whose port 80 says everything back in capitals, and `bye` at the end; a plan is at work before it. */
export interface Forwarding {
  url: string;
  caPem: string;
  token: string;
  history: MemoryRecorder;
  engine: PlanEngine;
  /** What came in at port 80, a text for each connection. */
  heard: string[];
  /** Opens a port-forward request over SPDY. Rejects when it is refused or lost. */
  spdy(): Promise<SpdyClient>;
}

export async function withForwarding(
  front: "fake" | "proxy",
  plan: readonly unknown[],
  use: (forwarding: Forwarding) => Promise<void>,
): Promise<void> {
  const [clock, network, random] = [createWallClock(), createSocketNetwork(), createSeededRandom("forwarding")];
  const history = createMemoryRecorder(clock);
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const engine = createPlanEngine({ plan: entries, recorder: history, random, clock });
  history.onEvent((event) => engine.observe(event));
  const heard: string[] = [];
  const program = createServer({ allowHalfOpen: true }, (socket: Socket) => {
    const index = heard.push("") - 1;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      heard[index] += data.toString();
      socket.write(data.toString().toUpperCase());
    });
    socket.once("end", () => socket.end("bye"));
  });
  await new Promise<void>((resolve) => program.listen(0, "127.0.0.1", resolve));
  const { port: listening } = program.address() as AddressInfo;
  const cluster = await startTestCluster({
    serveStream,
    dial: ({ port }) => network.dial({ host: "127.0.0.1", port: port === 80 ? listening : 9 }),
    ...(front === "fake" ? { history, faults: engine } : { faults: noFaults }),
  });
  cluster.apply([
    {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "web", namespace: "default" },
      spec: { nodeName: "node-1", containers: [{ name: "main", image: "alpine" }] },
      status: { phase: "Running" },
    },
  ]);
  const api =
    front === "fake" ? cluster : await behindProxy(cluster, { clock, network, random, history, faults: engine });
  const token = api.addToken("admin", ["system:masters"]);
  const open: SpdyClient[] = [];
  try {
    await use({
      url: api.url,
      caPem: api.caPem,
      token,
      history,
      engine,
      heard,
      async spdy() {
        const { hostname, port } = new URL(api.url);
        const connection = connect({ host: hostname, port: Number(port), ca: api.caPem });
        await once(connection, "secureConnect");
        const answer = await askUpgrade(connection, {
          method: "POST",
          url: api.url + FORWARD,
          headers: { authorization: `Bearer ${token}`, "x-stream-protocol-version": "portforward.k8s.io" },
          protocol: "SPDY/3.1",
          signal: new AbortController().signal,
        });
        if ("status" in answer) throw new Error(`${answer.status} ${await answer.text()}`);
        const client = openSpdyClient(answer.socket, answer.head);
        open.push(client);
        return client;
      },
    });
  } finally {
    for (const client of open) client.destroy();
    engine.close();
    await api.close();
    await cluster.close();
    await new Promise((resolve) => program.close(resolve));
  }
}

/** One connection to a port, the `request`th over its client. */
export async function dialPort(client: SpdyClient, port: number, request: number): Promise<Duplex> {
  return await dialRemotePort(client, port, request);
}

/** Everything that comes, and the words with which it broke, if it did. */
export async function read(port: Duplex): Promise<string> {
  let text = "";
  try {
    for await (const chunk of port) text += String(chunk);
  } catch (error) {
    text += `|${error instanceof Error ? error.message : String(error)}`;
  }
  return text;
}
