import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { ask, pod, said, secret } from "./api-client.ts";
import { withPlan } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";

describe("conflict", () => {
  it.each(["update", "patch", "delete"])("%s is answered 409 and nothing is changed, then it works", async (verb) => {
    const method = { update: "PUT", patch: "PATCH", delete: "DELETE" }[verb] ?? "";
    await withPlan([{ fault: "conflict", where: { verb, resource: "secrets" }, when: { nth: 1 } }], async (cluster) => {
      await ask(cluster, "POST", "secrets", secret("s"));
      const before = cluster.api.store.get("secrets", "default", "s");
      const act = () =>
        ask(cluster, method, "secrets/s", verb === "delete" ? undefined : secret("s", { stringData: { a: "b" } }), {
          ...cluster.admin,
          ...(verb === "patch" ? { "content-type": "application/merge-patch+json" } : {}),
        });
      const refused = await act();
      expect(said(refused)).toEqual({
        status: 409,
        reason: "Conflict",
        message:
          'Operation cannot be fulfilled on secrets "s": the object has been modified; please apply your changes to the latest version and try again',
      });
      expect(cluster.api.store.get("secrets", "default", "s")).toBe(before);
      expect((await act()).status).toBe(200);
    });
  });

  it("because: replaced names the two UIDs", async () => {
    const plan = [{ fault: "conflict", where: { verb: "delete" }, with: { because: "replaced" } }];
    await withPlan(plan, async (cluster) => {
      await ask(cluster, "POST", "secrets", secret("s"));
      const uid = cluster.api.store.get("secrets", "default", "s")?.metadata.uid ?? "";
      const { message } = said(await ask(cluster, "DELETE", "secrets/s"));
      expect(message).toContain(`Precondition failed: UID in precondition: ${uid}, UID in object meta: `);
    });
  });
});

describe("stale-read", () => {
  it("missing: so many reads after the create find nothing, as the plan counts them", async () => {
    await withPlan(
      [{ fault: "stale-read", where: { verb: "get", resource: "secrets" }, when: { to: 2 } }],
      async (cluster) => {
        await ask(cluster, "POST", "secrets", secret("s"));
        for (const wanted of [404, 404, 200]) expect((await ask(cluster, "GET", "secrets/s")).status).toBe(wanted);
        expect(said(await ask(cluster, "GET", "secrets/other"))).toMatchObject({
          reason: "NotFound",
          message: 'secrets "other" not found',
        });
      },
    );
  });

  it("created: a read shows the object as it was just after its creation", async () => {
    const plan = [{ fault: "stale-read", where: { verb: "get" }, when: { nth: 1 }, with: { shows: "created" } }];
    await withPlan(plan, async (cluster) => {
      const created = await ask(cluster, "POST", "secrets", secret("s"));
      await ask(cluster, "PUT", "secrets/s", secret("s", { stringData: { a: "b" } }));
      expect((await ask(cluster, "GET", "secrets/s")).text).toBe(created.text);
      expect(JSON.parse((await ask(cluster, "GET", "secrets/s")).text)).toMatchObject({ data: { a: "Yg==" } });
    });
  });
});

describeWithKubectl("stale-read, to kubectl", () => {
  it("is an object that is not there", async () => {
    await withPlan([{ fault: "stale-read", where: { verb: "get", resource: "pods" }, when: { nth: 1 } }], (cluster) =>
      withPrograms(cluster, async ({ kubectl }) => {
        cluster.api.apply([pod("p")]);
        expect((await kubectl("get pod p")).err).toBe('Error from server (NotFound): pods "p" not found\n');
        expect((await kubectl("get pod p -o name")).out).toBe("pod/p\n");
      }),
    );
  });
});

describe("json-only", () => {
  it("refuses protobuf, and takes JSON", async () => {
    await withPlan([{ fault: "json-only" }], async (cluster) => {
      const protobuf = { ...cluster.admin, "content-type": "application/vnd.kubernetes.protobuf" };
      expect(said(await ask(cluster, "POST", "secrets", secret("s"), protobuf))).toEqual({
        status: 415,
        reason: "UnsupportedMediaType",
        message: "the body of the request was in an unknown format - accepted media types include: application/json",
      });
      expect((await ask(cluster, "POST", "secrets", secret("s"))).status).toBe(201);
      expect(cluster.engine.counts()[0]).toMatchObject({ matched: 2, fired: 1 });
    });
  });
});

const AT_CREATE = { where: { verb: "create", resource: "pods" }, when: { nth: 1 } };

describe("already-exists", () => {
  it("the object is created, and its own, although the answer is 409", async () => {
    await withPlan([{ fault: "already-exists", ...AT_CREATE }], async (cluster) => {
      expect(said(await ask(cluster, "POST", "pods", pod("p")))).toEqual({
        status: 409,
        reason: "AlreadyExists",
        message: 'pods "p" already exists',
      });
      expect(JSON.parse((await ask(cluster, "GET", "pods/p")).text)).toMatchObject({
        metadata: { annotations: { whose: "mine" } },
      });
    });
  });
});

describe("name-taken", () => {
  it("the create meets an object of somebody else", async () => {
    await withPlan([{ fault: "name-taken", ...AT_CREATE }], async (cluster) => {
      expect(said(await ask(cluster, "POST", "pods", pod("p")))).toMatchObject({
        status: 409,
        reason: "AlreadyExists",
      });
      const { metadata } = JSON.parse((await ask(cluster, "GET", "pods/p")).text) as { metadata: object };
      expect(metadata).not.toHaveProperty("annotations");
      expect((await ask(cluster, "POST", "pods", pod("q"))).status).toBe(201);
    });
  });
});
