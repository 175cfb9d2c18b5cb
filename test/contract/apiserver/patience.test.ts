import net from "node:net";
import tls from "node:tls";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import type { Clock } from "../../../src/platform/index.ts";
import { connectHttp2 } from "./http2-client.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

/** A clock of today that goes on when it is told to, and knows which timers it was asked for. */
function steeredClock(): Clock & { advance(ms: number): void; asked(ms: number, times?: number): Promise<unknown> } {
  const begun = Date.now();
  let time = 0;
  const delays: number[] = [];
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => begun + time,
    monotonic: () => time,
    sleep: () => Promise.reject(new Error("nobody sleeps here")),
    timer(delayMs, callback) {
      delays.push(delayMs);
      const timer = { at: time + delayMs, callback };
      timers.add(timer);
      return { cancel: () => void timers.delete(timer) };
    },
    advance(ms) {
      time += ms;
      for (const timer of [...timers].filter(({ at }) => at <= time)) {
        timers.delete(timer);
        timer.callback();
      }
    },
    asked: (ms, times = 1) =>
      vi.waitUntil(() => delays.filter((delay) => delay === ms).length >= times, { timeout: 50_000 }),
  };
}

async function withCluster(run: (cluster: TestCluster, clock: ReturnType<typeof steeredClock>) => Promise<void>) {
  const clock = steeredClock();
  const cluster = await startTestCluster({ clock });
  try {
    await run(cluster, clock);
  } finally {
    await cluster.close();
  }
}

function connect({ url }: TestCluster): net.Socket {
  const { hostname, port } = new URL(url);
  return net.connect(Number(port), hostname);
}

async function secured(cluster: TestCluster, protocol = "http/1.1"): Promise<tls.TLSSocket> {
  const socket = tls.connect({ socket: connect(cluster), ca: cluster.caPem, ALPNProtocols: [protocol] });
  await once(socket, "secureConnect");
  return socket;
}

/** All that comes until the server ends the connection. */
async function untilEnd(socket: net.Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

/** The pauses are as long as what is to happen may take at most: when exactly a server has sent its answer is not to be seen from outside. */
async function afterPauses<T>(clock: { advance(ms: number): void }, what: Promise<T>): Promise<T> {
  let over = false;
  void what.finally(() => (over = true));
  await vi.waitUntil(
    () => {
      if (!over) clock.advance(92_000);
      return over;
    },
    { timeout: 50_000 },
  );
  return what;
}

const VERSION = "GET /version HTTP/1.1\r\nHost: x\r\n\r\n";

test("a TLS handshake that does not come to its end", () =>
  withCluster(async (cluster, clock) => {
    const [silent, slow] = [connect(cluster), connect(cluster)];
    await once(slow, "connect");
    await clock.asked(32_000);
    await vi.waitUntil(() => slow.readyState === "open" && silent.readyState === "open", { timeout: 50_000 });
    clock.advance(31_999);
    const late = tls.connect({ socket: slow, ca: cluster.caPem });
    await once(late, "secureConnect");
    late.write(VERSION);
    expect(String(await once(late, "data"))).toContain("200 OK");
    clock.advance(2000);
    expect(await untilEnd(silent)).toBe("");
    late.write(VERSION);
    expect(String(await once(late, "data"))).toContain("200 OK");
    late.destroy();
  }));

test("a first request whose header does not come to its end, however steadily it comes", () =>
  withCluster(async (cluster, clock) => {
    const socket = await secured(cluster);
    await clock.asked(32_000, 2);
    socket.write("GET /version HTTP/1.1\r\nHost: x\r\n");
    clock.advance(31_000);
    socket.write("X-More: and more\r\n");
    const other = await secured(cluster);
    other.write(VERSION);
    expect(String(await once(other, "data"))).toContain("200 OK");
    clock.advance(1000);
    expect(await untilEnd(socket)).toBe("");
    other.write(VERSION);
    expect(String(await once(other, "data"))).toContain("200 OK");
    other.destroy();
  }));

test("a connection that is kept alive and not used for a minute and a half", () =>
  withCluster(async (cluster, clock) => {
    const socket = await secured(cluster);
    for (const pause of [0, 89_000, 89_000]) {
      clock.advance(pause);
      socket.write(VERSION);
      expect(String(await once(socket, "data"))).toContain("200 OK");
    }
    expect(await afterPauses(clock, untilEnd(socket))).toBe("");
  }));

test("a watch may say nothing for as long as it likes", () =>
  withCluster(async (cluster, clock) => {
    const socket = await secured(cluster);
    const path = "/api/v1/namespaces/default/secrets?watch=1&timeoutSeconds=600";
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${cluster.adminToken}\r\n\r\n`);
    expect(String(await once(socket, "data"))).toContain("200 OK");
    for (let minutes = 0; minutes < 9; minutes++) clock.advance(60_000);
    cluster.apply([{ kind: "Secret", apiVersion: "v1", metadata: { name: "s", namespace: "default" } }]);
    expect(String(await once(socket, "data"))).toContain('"ADDED"');
    socket.destroy();
  }));

test("HTTP/2: a client that does not greet, and one that asks for nothing any more", () =>
  withCluster(async (cluster, clock) => {
    const silent = await secured(cluster, "h2");
    await clock.asked(10_000);
    const client = await connectHttp2(cluster);
    const { stream } = await client.open("GET", "/api/v1/namespaces/default/secrets?watch=1&timeoutSeconds=600");
    clock.advance(11_000);
    // Its own settings are all it was told.
    await untilEnd(silent);
    for (let minutes = 0; minutes < 5; minutes++) clock.advance(60_000);
    expect((await client.send("GET", "/version")).status).toBe(200);
    stream.close();
    await vi.waitUntil(() => stream.closed, { timeout: 50_000 });
    expect((await client.send("GET", "/version")).status).toBe(200);
    const goaway = once(client.session, "goaway");
    await afterPauses(clock, once(client.session, "close"));
    expect((await goaway)[0]).toBe(0);
  }));
