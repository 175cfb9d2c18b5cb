import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { withPrograms, type Programs } from "./programs.ts";

const SECRETS = "/api/v1/namespaces/default/secrets";
const GET = { verb: "get", resource: "secrets" };
const CREATE = { verb: "create", resource: "secrets" };
const first = { nth: 1 };

function secretOf(bytes: number) {
  const metadata = { name: "s", namespace: "default" };
  return { apiVersion: "v1", kind: "Secret", metadata, stringData: { text: "x".repeat(bytes) } };
}

/** A cluster with one secret, which is longer than the bytes that the faults count. */
function withSecret<T>(plan: unknown[], use: (cluster: Cluster, programs: Programs) => Promise<T>): Promise<T> {
  return withPlan(plan, (cluster) => {
    cluster.api.apply([secretOf(20_000)]);
    return withPrograms(cluster, (programs) => use(cluster, programs));
  });
}

function get({ api, http, admin }: Cluster, signal?: AbortSignal) {
  const url = `${api.url}${SECRETS}/s`;
  return http({ ca: api.caPem }).request({ method: "GET", url, headers: admin, ...(signal && { signal }) });
}

function create({ api, http, admin }: Cluster, bytes = 10, signal?: AbortSignal) {
  const headers = { ...admin, "content-type": "application/json" };
  const body = JSON.stringify(secretOf(bytes));
  return http({ ca: api.caPem }).request({
    method: "POST",
    url: api.url + SECRETS,
    headers,
    body,
    ...(signal && { signal }),
  });
}

const created = ({ api }: Cluster) => api.store.get("secrets", "default", "s") !== undefined;
const fired = ({ engine }: Cluster) => engine.counts()[0]?.fired;

function until({ history }: Cluster, type: string): Promise<void> {
  return new Promise((resolve) => {
    const forget = history.onEvent((event) => {
      if (event.type !== type) return;
      forget();
      resolve();
    });
  });
}

describe("connection-reset in the handshake", () => {
  it.each(["client-hello", "handshake"])("at %s: reset, and the next connection works", async (at) => {
    await withSecret([{ fault: "connection-reset", when: { to: 2 }, with: { at } }], async (cluster, { curl }) => {
      await expect(get(cluster)).rejects.toMatchObject({ code: "ECONNRESET" });
      const met = await curl(`${SECRETS}/s`);
      expect([met.code, met.err]).toEqual([35, expect.stringContaining("Connection reset by peer")]);
      expect((await get(cluster)).status).toBe(200);
      expect(fired(cluster)).toBe(2);
    });
  });
});

describe("connection-cut", () => {
  it.each(["reset", "end"])("%s: so many bytes of the wire arrive", async (how) => {
    const cut = { fault: "connection-cut", when: { to: 2 }, with: { after_bytes: 22_000, how } };
    await withSecret([cut], async (cluster, { curl }) => {
      const half = await get(cluster);
      expect(half.status).toBe(200);
      await expect(half.text()).rejects.toMatchObject({ code: "ECONNRESET" });
      const met = await curl(`${SECRETS}/s`, "--http1.1");
      expect(met.code).toBe(how === "reset" ? 56 : 18);
      expect(met.err).toContain(how === "reset" ? "Connection reset by peer" : "bytes remaining to read");
      expect((await (await get(cluster)).text()).length).toBeGreaterThan(20_000);
    });
  });

  it("counts what the client sends, too", async () => {
    const cut = { fault: "connection-cut", when: first, with: { direction: "to-server", after_bytes: 5_000 } };
    await withSecret([cut], async (cluster) => {
      await expect(create(cluster, 50_000)).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(cluster.history.events.some(({ type }) => type === "response")).toBe(false);
    });
  });

  it("after a while: a watch that was well breaks", async () => {
    await withSecret([{ fault: "connection-cut", when: first, with: { after_ms: 200 } }], async (cluster) => {
      const { api, http, admin } = cluster;
      const url = `${api.url}${SECRETS}?watch=true`;
      const watch = await http({ ca: api.caPem }).request({ method: "GET", url, headers: admin });
      await expect(watch.text()).rejects.toMatchObject({ code: "ECONNRESET" });
    });
  });

  it("needs one of its two measures", async () => {
    await expect(withPlan([{ fault: "connection-cut" }], async () => {})).rejects.toThrow("after_bytes or after_ms");
  });
});

describe("response-cut", () => {
  it.each([
    ["reset", 56],
    ["end", 18],
  ])("%s: exactly so many bytes of the body arrive", async (how, exit) => {
    const cut = { fault: "response-cut", where: GET, when: { to: 2 }, with: { after_bytes: 1000, how } };
    await withSecret([cut], async (cluster, { curl }) => {
      const { body, status } = await get(cluster);
      expect(status).toBe(200);
      let bytes = 0;
      const reading = (async () => {
        for await (const chunk of body) bytes += (chunk as Buffer).length;
      })();
      await expect(reading).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(bytes).toBe(1000);
      const met = await curl(`${SECRETS}/s`, "--http1.1");
      expect(met.code).toBe(exit);
      expect(met.err).toContain(how === "reset" ? "Connection reset by peer" : "bytes remaining to read");
      expect(cluster.history.events.filter(({ type }) => type === "response-lost")).toHaveLength(2);
    });
  });

  it("lets an answer that is smaller arrive", async () => {
    const cut = { fault: "response-cut", where: GET, with: { after_bytes: 1_000_000 } };
    await withSecret([cut], async (cluster) => {
      expect(JSON.parse(await (await get(cluster)).text())).toMatchObject({ kind: "Secret" });
      expect(fired(cluster)).toBe(0);
    });
  });

  it("kubectl says unexpected EOF", async () => {
    const cut = { fault: "response-cut", where: GET, with: { after_bytes: 1000, how: "end" } };
    await withSecret([cut], async (_, { kubectl }) => {
      expect((await kubectl("get secret s -o name")).err).toMatch(/unexpected EOF|client connection lost|EOF/);
    });
  });
});

describe("request-cut", () => {
  it.each(["reset", "end"])("%s: the server has read so much and done nothing", async (how) => {
    const cut = { fault: "request-cut", where: CREATE, when: first, with: { after_bytes: 2000, how } };
    await withPlan([cut], async (cluster) => {
      await expect(create(cluster, 200_000)).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) });
      expect(created(cluster)).toBe(false);
      expect(fired(cluster)).toBe(1);
      expect((await create(cluster)).status).toBe(201);
    });
  });

  it("silence: nothing is done and nobody says so, until the client gives up", async () => {
    const cut = { fault: "request-cut", where: CREATE, when: first, with: { how: "silence" } };
    await withPlan([cut], async (cluster) => {
      const patience = new AbortController();
      const silent = until(cluster, "response-lost").then(() => patience.abort(new Error("given up")));
      await expect(create(cluster, 10, patience.signal)).rejects.toThrow("given up");
      await silent;
      expect(created(cluster)).toBe(false);
    });
  });
});

describe("broken-pipe", () => {
  it("curl, in the middle of writing, meets EPIPE", async () => {
    const dir = await mkdtemp(path.join(tmpdir(), "faultline-body-"));
    const file = path.join(dir, "body.json");
    await writeFile(file, JSON.stringify(secretOf(2_900_000)));
    await withPlan([{ fault: "broken-pipe", where: CREATE, with: { after_bytes: 1000 } }], (cluster) =>
      withPrograms(cluster, async ({ curl }) => {
        const body = ["-H", "Content-Type: application/json", "-H", "Expect:", "--data-binary", `@${file}`];
        const met = await curl(SECRETS, "--http1.1", ...body);
        expect([met.code, met.err]).toEqual([55, expect.stringContaining("Broken pipe")]);
        expect(created(cluster)).toBe(false);
      }),
    );
    await rm(dir, { recursive: true });
  });
});

describe("lost-response", () => {
  it.each([
    ["reset", 56, "Connection reset by peer"],
    ["end", 52, "Empty reply from server"],
  ])("%s: the work is done, curl says why it does not know", async (how, code, text) => {
    await withPlan([{ fault: "lost-response", where: CREATE, when: first, with: { how } }], (cluster) =>
      withPrograms(cluster, async ({ curl }) => {
        const body = ["-H", "Content-Type: application/json", "-d", JSON.stringify(secretOf(10))];
        const met = await curl(SECRETS, "--http1.1", ...body);
        expect([met.code, met.err]).toEqual([code, expect.stringContaining(text)]);
        expect(created(cluster)).toBe(true);
        expect((await create(cluster)).status).toBe(409);
      }),
    );
  });

  it("silence: the work is done and nothing comes", async () => {
    const lost = { fault: "lost-response", where: CREATE, when: first, with: { how: "silence" } };
    await withPlan([lost], async (cluster) => {
      const patience = new AbortController();
      const silent = until(cluster, "response-lost").then(() => patience.abort(new Error("given up")));
      await expect(create(cluster, 10, patience.signal)).rejects.toThrow("given up");
      await silent;
      expect(created(cluster)).toBe(true);
    });
  });
});

describe("idle-close", () => {
  it.each(["end", "reset"])("%s: the request that uses the connection again meets it", async (how) => {
    await withSecret([{ fault: "idle-close", where: GET, when: first, with: { how } }], async (cluster) => {
      const { api, http, admin } = cluster;
      const client = http({ ca: api.caPem });
      const ask = async () => {
        const answer = await client.request({ method: "GET", url: `${api.url}${SECRETS}/s`, headers: admin });
        return (await answer.text()).length;
      };
      expect(await ask()).toBeGreaterThan(20_000);
      await expect(ask()).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(await ask()).toBeGreaterThan(20_000);
      client.close();
      const connections = cluster.history.events.flatMap((event) =>
        event.type === "request" ? [event.connection] : [],
      );
      expect(connections).toEqual(["api-connection-1", "api-connection-1", "api-connection-2"]);
    });
  });

  it("after idle_ms: who waits opens another connection", async () => {
    await withSecret([{ fault: "idle-close", where: GET, when: first, with: { idle_ms: 30 } }], async (cluster) => {
      const { api, admin } = cluster;
      const agent = new https.Agent({ keepAlive: true, ca: api.caPem });
      const ask = async (at: string) => {
        const request = https.get(api.url + at, { agent, headers: admin });
        const [answer] = (await once(request, "response")) as [IncomingMessage];
        answer.resume();
        await once(answer, "end");
        return { request, status: answer.statusCode };
      };
      const { request } = await ask(`${SECRETS}/s`);
      await once(request.socket as Socket, "close");
      expect(fired(cluster)).toBe(1);
      expect((await ask("/version")).status).toBe(200);
      agent.destroy();
    });
  });
});

describe("half-open", () => {
  it("at accept: TCP connects, and nothing ever comes", async () => {
    await withSecret([{ fault: "half-open", when: first, with: { at: "accept" } }], async (cluster) => {
      await expect(get(cluster)).rejects.toMatchObject({ code: "TLS_HANDSHAKE_TIMEOUT" });
    });
  });

  it("at response, after a while: a watch falls silent while the cluster goes on", async () => {
    const silence = { fault: "half-open", where: { verb: "watch" }, when: first, with: { after_ms: 100 } };
    await withSecret([silence], async (cluster) => {
      const { api, http, admin } = cluster;
      const patience = new AbortController();
      const { body } = await http({ ca: api.caPem }).request({
        method: "GET",
        url: `${api.url}${SECRETS}?watch=true`,
        headers: admin,
        signal: patience.signal,
      });
      let text = "";
      body.on("data", (chunk: Buffer) => (text += String(chunk)));
      const over = new Promise<void>((resolve) => body.once("close", resolve));
      body.on("error", () => {});
      await until(cluster, "fault-fired");
      const before = text;
      cluster.api.apply([{ ...secretOf(10), metadata: { name: "later", namespace: "default" } }]);
      expect((await get(cluster)).status).toBe(200);
      expect(text).toBe(before);
      patience.abort(new Error("given up"));
      await over;
    });
  });
});
