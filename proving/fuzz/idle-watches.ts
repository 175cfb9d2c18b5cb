import http2 from "node:http2";
import https from "node:https";
import { startTargetProcess, type TargetProcess } from "./target/target-process.ts";
import type { Holdings, TargetFacts } from "./target/fuzz-target.ts";

/** What many watches at which nothing happens cost. */
export interface IdleWatchesResult {
  protocol: "HTTP/1.1" | "HTTP/2";
  watches: number;
  connections: number;
  openedMs: number;
  /** From a write until every watch has its event. */
  deliveredMs: number;
  before: Holdings;
  open: Holdings;
  after: Holdings;
  problems: string[];
}

const WATCH = "/api/v1/namespaces/fuzz/configmaps?watch=1&allowWatchBookmarks=true&resourceVersion=";
/** What API servers allow one connection. */
const STREAMS = 100;
/** Handshakes at the same time. */
const OPENING = 20;
const ALLOWED = { timers: 5, heapMiB: 24 };

interface Client {
  connections: number;
  /** Resolves when the answer has begun; `onEvent` is called with each event. */
  open(path: string, onEvent: () => void): Promise<void>;
  leave(): void;
}

/** Opens the watches, lets one event happen, and leaves. */
export async function runIdleWatches(protocol: "HTTP/1.1" | "HTTP/2", watches: number): Promise<IdleWatchesResult> {
  const target = await startTargetProcess();
  try {
    const { facts } = target;
    const before = await target.holdings(true);
    const client = protocol === "HTTP/2" ? http2Client(facts) : http1Client(facts);
    let events = 0;
    const all = Promise.withResolvers<void>();
    const onEvent = () => {
      events += 1;
      if (events === watches) all.resolve();
    };
    const version = await changeConfig(facts);
    const start = performance.now();
    let begun = 0;
    const openSome = async () => {
      while (begun < watches) {
        begun += 1;
        await client.open(WATCH + version, onEvent);
      }
    };
    await Promise.all(Array.from({ length: OPENING * (protocol === "HTTP/2" ? 10 : 1) }, openSome));
    const openedMs = performance.now() - start;
    const open = await target.holdings(true);
    const written = performance.now();
    await changeConfig(facts);
    await all.promise;
    const deliveredMs = performance.now() - written;
    client.leave();
    const after = await atRest(target);
    const problems = Object.entries(ALLOWED).flatMap(([what, allowed]) => {
      const [was, is] = [before[what as keyof Holdings], after[what as keyof Holdings]];
      return is > was + allowed ? [`${what} grew from ${was.toFixed(1)} to ${is.toFixed(1)}`] : [];
    });
    if (after.sockets > 0) problems.push(`${after.sockets} connections are still open`);
    const { connections } = client;
    return { protocol, watches, connections, openedMs, deliveredMs, before, open, after, problems };
  } finally {
    await target.close();
  }
}

/** What is held once it no longer becomes less. */
async function atRest(target: TargetProcess): Promise<Holdings> {
  let before = await target.holdings(true);
  for (let look = 0; look < 200; look++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = await target.holdings(true);
    if (now.sockets === 0 && now.heapMiB > before.heapMiB - 0.5) return now;
    before = now;
  }
  return before;
}

/** Gives the new resourceVersion. */
function changeConfig({ api }: TargetFacts): Promise<string> {
  const body = JSON.stringify({ data: { now: String(performance.now()) } });
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        port: api.port,
        host: "127.0.0.1",
        ca: api.caPem,
        agent: false,
        method: "PATCH",
        path: "/api/v1/namespaces/fuzz/configmaps/config",
        headers: { authorization: `Bearer ${api.token}`, "content-type": "application/merge-patch+json" },
      },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.once("end", () => {
          const { metadata } = JSON.parse(text) as { metadata: { resourceVersion: string } };
          resolve(metadata.resourceVersion);
        });
      },
    );
    request.once("error", reject);
    request.end(body);
  });
}

function http1Client({ api }: TargetFacts): Client {
  const agent = new https.Agent({ keepAlive: true, maxSockets: Infinity });
  const client: Client = {
    connections: 0,
    open: (path, onEvent) =>
      new Promise((resolve, reject) => {
        client.connections += 1;
        const request = https.get({
          port: api.port,
          host: "127.0.0.1",
          ca: api.caPem,
          agent,
          path,
          headers: { authorization: `Bearer ${api.token}` },
        });
        request.once("response", (response) => {
          response.on("data", onEvent);
          response.on("error", () => {});
          resolve();
        });
        request.once("error", reject);
      }),
    leave: () => agent.destroy(),
  };
  return client;
}

function http2Client({ api }: TargetFacts): Client {
  const sessions: { session: http2.ClientHttp2Session; streams: number }[] = [];
  const client: Client = {
    connections: 0,
    open(path, onEvent) {
      let last = sessions.at(-1);
      if (last === undefined || last.streams === STREAMS) {
        last = { session: http2.connect(`https://127.0.0.1:${api.port}`, { ca: api.caPem }), streams: 0 };
        sessions.push(last);
        client.connections += 1;
      }
      last.streams += 1;
      const stream = last.session.request({ ":path": path, authorization: `Bearer ${api.token}` });
      stream.on("data", onEvent);
      return new Promise((resolve, reject) => {
        stream.once("response", () => resolve());
        stream.once("error", reject);
      });
    },
    leave() {
      for (const { session } of sessions) session.destroy();
    },
  };
  return client;
}
