import { describe, expect, it } from "vitest";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";

const GET = { verb: "get", resource: "secrets" };
const BYTES = 20_000;
const secret = {
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "s", namespace: "default" },
  stringData: { text: "x".repeat(BYTES) },
};

interface Arrival {
  /** Of each piece of the body that the client read. */
  sizes: number[];
  kind: unknown;
  /** From the request to the end of the answer. */
  ms: number;
}

async function arrival({ api, http, admin }: Cluster): Promise<Arrival> {
  const begin = performance.now();
  const url = `${api.url}/api/v1/namespaces/default/secrets/s`;
  const { body } = await http({ ca: api.caPem }).request({ method: "GET", url, headers: admin });
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  const { kind } = JSON.parse(Buffer.concat(chunks).toString()) as { kind: unknown };
  return { sizes: chunks.map(({ length }) => length), kind, ms: performance.now() - begin };
}

function withSecret<T>(fault: object, use: (cluster: Cluster) => Promise<T>): Promise<T> {
  return withPlan([{ when: { nth: 1 }, ...fault }], (cluster) => {
    cluster.api.apply([secret]);
    return use(cluster);
  });
}

describe("latency of bytes", () => {
  it.each(["to-client", "to-server"])("%s: each flight of the handshake and the request is late", async (direction) => {
    const late = { fault: "latency", with: { ms: 60, at: "bytes", direction } };
    await withSecret(late, async (cluster) => {
      const { kind, ms } = await arrival(cluster);
      expect(kind).toBe("Secret");
      // At least one flight of the handshake, and one after it.
      expect(ms).toBeGreaterThan(115);
    });
  });

  it("has a jitter that the seed decides", async () => {
    const draws = () =>
      withSecret({ fault: "latency", where: GET, when: {}, with: { ms: 50, jitter_ms: 40 } }, async ({ engine }) => {
        const facts = { method: "GET", path: "/", query: "", verb: "get", resource: "secrets" };
        const point = { target: "api", connection: "c", request: "r", facts } as const;
        return Array.from({ length: 5 }, () => engine.ask("request", point)[0]?.random.next());
      });
    const once = await draws();
    expect(new Set(once).size).toBe(5);
    expect(await draws()).toEqual(once);
  });
});

describe("bandwidth", () => {
  it.each([
    ["of an answer", { where: GET, with: { bytes_per_second: 100_000, at: "response" } }],
    ["of a connection", { with: { bytes_per_second: 100_000 } }],
  ])("%s: everything arrives, no sooner than it can", async (_, fault) => {
    await withSecret({ fault: "bandwidth", ...fault }, async (cluster) => {
      const { kind, ms } = await arrival(cluster);
      expect(kind).toBe("Secret");
      expect(ms).toBeGreaterThan((BYTES / 100_000) * 1000);
    });
  });
});

describe("slicing", () => {
  it("of an answer: no read brings more than a piece", async () => {
    await withSecret({ fault: "slicing", where: GET, with: { bytes: 700 } }, async (cluster) => {
      const { sizes, kind } = await arrival(cluster);
      expect(kind).toBe("Secret");
      expect(Math.max(...sizes)).toBe(700);
      expect(sizes.length).toBeGreaterThan(BYTES / 700);
    });
  });

  it("of a connection: TLS records come in pieces, and everything is right", async () => {
    const slicing = { fault: "slicing", with: { bytes: 300, pause_ms: 1, at: "connection" } };
    await withSecret(slicing, async (cluster) => {
      const { kind, ms } = await arrival(cluster);
      expect(kind).toBe("Secret");
      expect(ms).toBeGreaterThan(BYTES / 300);
    });
  });
});

describe("stall", () => {
  it.each([
    ["of an answer", { where: GET, with: { after_bytes: 100, ms: 150 } }],
    ["of a connection", { with: { after_bytes: 3000, ms: 150, at: "connection" } }],
  ])("%s: the rest comes later", async (_, fault) => {
    await withSecret({ fault: "stall", ...fault }, async (cluster) => {
      const { kind, ms } = await arrival(cluster);
      expect(kind).toBe("Secret");
      expect(ms).toBeGreaterThan(145);
      expect(cluster.engine.counts()[0]?.fired).toBe(1);
    });
  });

  it("for good: so many bytes come and the connection stays", async () => {
    await withSecret({ fault: "stall", where: GET, with: { after_bytes: 100 } }, async (cluster) => {
      const { api, http, admin } = cluster;
      const patience = new AbortController();
      const { body } = await http({ ca: api.caPem }).request({
        method: "GET",
        url: `${api.url}/api/v1/namespaces/default/secrets/s`,
        headers: admin,
        signal: patience.signal,
      });
      let bytes = 0;
      const over = new Promise<void>((resolve) => body.once("close", resolve));
      body.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes === 100) patience.abort(new Error("given up"));
      });
      await over;
      expect(bytes).toBe(100);
      expect((await arrival(cluster)).kind).toBe("Secret");
    });
  });
});
