import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { ERROR_PRESETS, type ErrorPreset } from "../../../src/faults/catalogue/api/error-presets.ts";
import { ask, coreClient, said, secret } from "./api-client.ts";
import { withPlan } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";

const AT_CREATE = { where: { verb: "create", resource: "secrets" }, when: { nth: 1 } };

describe("http-error with a preset", () => {
  it("answers each in its own words, status, type and Retry-After", async () => {
    const presets = Object.entries(ERROR_PRESETS) as [string, ErrorPreset][];
    const plan = presets.map(([preset], index) => ({
      fault: "http-error",
      where: { verb: "get", resource: "secrets", name: `s${index}.` },
      with: { preset },
    }));
    await withPlan(plan, async (cluster) => {
      for (const [index, [, { status, reason, message, retry_after, plain = false }]] of presets.entries()) {
        const answer = await ask(cluster, "GET", `secrets/s${index}.x`);
        expect(answer.status).toBe(status);
        expect(answer.headers["retry-after"]).toBe(retry_after === undefined ? undefined : String(retry_after));
        expect(answer.headers["content-type"]).toBe(plain ? "text/plain; charset=utf-8" : "application/json");
        if (plain) expect(answer.text).toBe(message);
        else {
          expect(JSON.parse(answer.text)).toMatchObject({ kind: "Status", status: "Failure", code: status, message });
          expect(said(answer).reason ?? "").toBe(reason);
        }
      }
    });
  });

  it("lets the plan change what a preset says", async () => {
    const plan = [
      { fault: "http-error", with: { preset: "error-dialing-backend", message: "error dialing backend: EOF!" } },
    ];
    await withPlan(plan, async (cluster) => {
      expect(said(await ask(cluster, "GET", "secrets/s"))).toMatchObject({ message: "error dialing backend: EOF!" });
    });
  });
});

describeWithKubectl("http-error with a preset, to kubectl", () => {
  it("reads as an error of the server, and a 429 with Retry-After is waited out", async () => {
    const get = { verb: "get", resource: "secrets" };
    const plan = [
      { fault: "http-error", where: { ...get, name: "etcd" }, with: { preset: "etcd-timeout" } },
      { fault: "http-error", where: { ...get, name: "busy" }, when: { nth: 1 }, with: { preset: "too-many-requests" } },
    ];
    await withPlan(plan, (cluster) =>
      withPrograms(cluster, async ({ kubectl }) => {
        cluster.api.apply([{ ...secret("busy"), metadata: { name: "busy", namespace: "default" } }]);
        expect(await kubectl("get secret etcd")).toMatchObject({
          code: 1,
          err: "Error from server: etcdserver: request timed out\n",
        });
        expect(await kubectl("get secret busy -o name")).toMatchObject({ code: 0, out: "secret/busy\n" });
        expect(cluster.engine.counts()[1]).toMatchObject({ matched: 2, fired: 1 });
      }),
    );
  });
});

describe("truncated-json", () => {
  it("the work is done, half of the body arrives under a Content-Length that fits", async () => {
    await withPlan([{ fault: "truncated-json", ...AT_CREATE }], async (cluster) => {
      const answer = await ask(cluster, "POST", "secrets", secret("s"));
      const whole = await ask(cluster, "GET", "secrets/s");
      expect(answer.status).toBe(201);
      expect(answer.headers["content-length"]).toBe(String(answer.text.length));
      expect(answer.text).toBe(whole.text.slice(0, whole.text.length >>> 1));
      expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
    });
  });

  it("keeps as many bytes as the plan says", async () => {
    await withPlan([{ fault: "truncated-json", with: { bytes: 7 } }], async (cluster) => {
      expect((await ask(cluster, "GET", "/version")).text).toHaveLength(7);
    });
  });
});

describe("malformed-json", () => {
  it("the work is done, and what says it is JSON is none", async () => {
    await withPlan([{ fault: "malformed-json", ...AT_CREATE }], async (cluster) => {
      const answer = await ask(cluster, "POST", "secrets", secret("s"));
      expect(answer).toMatchObject({ status: 201, headers: { "content-type": "application/json" } });
      expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
      expect(cluster.api.store.get("secrets", "default", "s")).toBeDefined();
    });
  });
});

describe("wrong-content-type", () => {
  it("a proxy's page of HTML instead of the work", async () => {
    await withPlan([{ fault: "wrong-content-type", ...AT_CREATE }], (cluster) =>
      withPrograms(cluster, async ({ curl }) => {
        const create = ["-X", "POST", "-H", "Content-Type: application/json", "-d", JSON.stringify(secret("s"))];
        const path = "/api/v1/namespaces/default/secrets";
        const page = await curl(path, "-i", ...create);
        expect(page.out.toLowerCase()).toContain("content-type: text/html; charset=utf-8");
        expect(page.out).toContain("<center><h1>502 Bad Gateway</h1></center>");
        expect(page.out.endsWith("\n502")).toBe(true);
        expect(cluster.api.store.get("secrets", "default", "s")).toBeUndefined();
        expect((await curl(path, ...create)).out.endsWith("\n201")).toBe(true);
      }),
    );
  });

  it("acted: the page comes although the work is done; client-node rejects", async () => {
    const plan = [{ fault: "wrong-content-type", ...AT_CREATE, with: { status: 504, acted: true } }];
    await withPlan(plan, async (cluster) => {
      const creation = coreClient(cluster).createNamespacedSecret({ namespace: "default", body: secret("s") });
      await expect(creation).rejects.toMatchObject({
        code: 504,
        body: expect.stringContaining("504 Gateway Time-out"),
      });
      expect(cluster.api.store.get("secrets", "default", "s")).toBeDefined();
    });
  });
});
