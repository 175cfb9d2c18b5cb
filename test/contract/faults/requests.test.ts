import { describe, expect, it } from "vitest";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";

const secrets = (api: Cluster["api"]) => `${api.url}/api/v1/namespaces/default/secrets`;

function createSecret({ api, http, admin }: Cluster) {
  const body = JSON.stringify({ apiVersion: "v1", kind: "Secret", metadata: { name: "s" } });
  const headers = { ...admin, "content-type": "application/json" };
  return http({ ca: api.caPem }).request({ method: "POST", url: secrets(api), headers, body });
}

const created = ({ api }: Cluster) => api.store.get("secrets", "default", "s") !== undefined;

describe("connection-reset", () => {
  it("at accept: the connection breaks before a byte of TLS, and the next one works", async () => {
    await withPlan([{ fault: "connection-reset", when: { nth: 1 }, with: { at: "accept" } }], async (cluster) => {
      await expect(createSecret(cluster)).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(created(cluster)).toBe(false);
      expect((await createSecret(cluster)).status).toBe(201);
      expect(cluster.engine.counts()[0]).toMatchObject({ fired: 1 });
    });
  });

  it("at request: the client reads a reset and nothing was done", async () => {
    const plan = [
      {
        fault: "connection-reset",
        where: { verb: "create", resource: "secrets" },
        when: { nth: 1 },
        with: { at: "request" },
      },
    ];
    await withPlan(plan, async (cluster) => {
      await expect(createSecret(cluster)).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(created(cluster)).toBe(false);
      expect((await createSecret(cluster)).status).toBe(201);
    });
  });

  it("at response: the client reads a reset although the work is done", async () => {
    const plan = [
      {
        fault: "connection-reset",
        where: { verb: "create", resource: "secrets" },
        when: { nth: 1 },
        with: { at: "response" },
      },
    ];
    await withPlan(plan, async (cluster) => {
      await expect(createSecret(cluster)).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(created(cluster)).toBe(true);
      const again = await createSecret(cluster);
      expect(again.status).toBe(409);
      expect(JSON.parse(await again.text())).toMatchObject({
        reason: "AlreadyExists",
        message: 'secrets "s" already exists',
      });
      expect(cluster.history.events.map(({ type }) => type)).toEqual(
        expect.arrayContaining(["fault-fired", "response-lost"]),
      );
    });
  });
});

describe("tls-handshake-timeout", () => {
  it("TCP connects, the handshake is never answered, the next connection works", async () => {
    await withPlan([{ fault: "tls-handshake-timeout", when: { nth: 1 } }], async (cluster) => {
      await expect(createSecret(cluster)).rejects.toMatchObject({ code: "TLS_HANDSHAKE_TIMEOUT" });
      expect((await createSecret(cluster)).status).toBe(201);
    });
  });
});

describe("http-error", () => {
  it("answers with the Status body and Retry-After instead of doing the work", async () => {
    const plan = [
      {
        fault: "http-error",
        where: { verb: "create", resource: "secrets" },
        when: { nth: 1 },
        with: { status: 429, reason: "TooManyRequests", message: "the server is busy", retry_after: 2 },
      },
    ];
    await withPlan(plan, async (cluster) => {
      const refused = await createSecret(cluster);
      expect(refused.status).toBe(429);
      expect(refused.headers["retry-after"]).toBe("2");
      expect(JSON.parse(await refused.text())).toEqual({
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Failure",
        message: "the server is busy",
        reason: "TooManyRequests",
        details: { retryAfterSeconds: 2 },
        code: 429,
      });
      expect(created(cluster)).toBe(false);
    });
  });
});

describe("latency", () => {
  it.each(["accept", "request", "response"] as const)("at %s: the answer comes late, and right", async (at) => {
    await withPlan([{ fault: "latency", when: { nth: 1 }, with: { ms: 120, at } }], async (cluster) => {
      const start = performance.now();
      expect((await createSecret(cluster)).status).toBe(201);
      expect(performance.now() - start).toBeGreaterThan(115);
    });
  });
});
