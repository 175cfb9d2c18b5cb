import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { ask, coreClient, pod, said } from "./api-client.ts";
import { withPlan } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";

const AT_CREATE = { where: { verb: "create", resource: "pods" }, when: { nth: 1 } };

describe("quota-exceeded", () => {
  it("refuses what has no room, in the words of a quota", async () => {
    await withPlan([{ fault: "quota-exceeded", ...AT_CREATE }], async (cluster) => {
      expect(said(await ask(cluster, "POST", "pods", pod("p")))).toEqual({
        status: 403,
        reason: "Forbidden",
        message:
          'pods "p" is forbidden: exceeded quota: compute-quota, requested: pods=1, used: pods=10, limited: pods=10',
      });
      expect((await ask(cluster, "POST", "pods", pod("p"))).status).toBe(201);
    });
  });

  it("lets through what fits beside what others use, and wants limits that it counts", async () => {
    const parameters = {
      name: "team",
      hard: { pods: "3", "limits.cpu": "2" },
      used: { pods: "1", "limits.cpu": "1500m" },
    };
    await withPlan([{ fault: "quota-exceeded", where: AT_CREATE.where, with: parameters }], async (cluster) => {
      const create = async (cpu?: string) =>
        ask(cluster, "POST", "pods", pod(`p-${cpu ?? "none"}`, cpu === undefined ? {} : { limits: { cpu } }));
      expect((await create("500m")).status).toBe(201);
      expect(said(await create("600m")).message).toContain(
        "exceeded quota: team, requested: limits.cpu=600m, used: limits.cpu=1500m, limited: limits.cpu=2",
      );
      expect(said(await create()).message).toContain("failed quota: team: must specify limits.cpu for: main");
    });
  });
});

describe("limit-range", () => {
  it("gives pods its defaults and refuses those beyond its bounds", async () => {
    const limits = [{ type: "Container", default: { cpu: "1" }, max: { cpu: "2" } }];
    await withPlan([{ fault: "limit-range", where: AT_CREATE.where, with: { limits } }], async (cluster) => {
      const created = await coreClient(cluster).createNamespacedPod({ namespace: "default", body: pod("p") });
      expect(created.spec?.containers[0]?.resources?.limits).toEqual({ cpu: "1" });
      expect(said(await ask(cluster, "POST", "pods", pod("q", { limits: { cpu: "3" } })))).toMatchObject({
        status: 403,
        message: 'pods "q" is forbidden: maximum cpu usage per Container is 2, but limit is 3',
      });
    });
  });
});

describe("webhook-denies", () => {
  it("refuses in the webhook's name", async () => {
    await withPlan(
      [{ fault: "webhook-denies", ...AT_CREATE, with: { message: "no latest tags" } }],
      async (cluster) => {
        expect(said(await ask(cluster, "POST", "pods", pod("p")))).toEqual({
          status: 403,
          reason: "Forbidden",
          message: 'admission webhook "validate.policy.example.com" denied the request: no latest tags',
        });
        expect(cluster.api.store.list("pods")).toEqual([]);
      },
    );
  });

  it("may say nothing, and give a code of its own", async () => {
    const parameters = { webhook: "w", message: "", status: 400, reason: "BadRequest" };
    await withPlan([{ fault: "webhook-denies", with: parameters }], async (cluster) => {
      expect(said(await ask(cluster, "POST", "pods", pod("p")))).toEqual({
        status: 400,
        reason: "BadRequest",
        message: 'admission webhook "w" denied the request without explanation',
      });
    });
  });
});

describe("webhook-slow", () => {
  it("the pod is created, late", async () => {
    await withPlan([{ fault: "webhook-slow", ...AT_CREATE, with: { ms: 120 } }], async (cluster) => {
      const start = performance.now();
      expect((await ask(cluster, "POST", "pods", pod("p"))).status).toBe(201);
      expect(performance.now() - start).toBeGreaterThan(115);
    });
  });
});

describe("webhook-fails", () => {
  it.each([
    ["refused", "dial tcp 10.96.20.7:443: connect: connection refused"],
    ["no-endpoints", 'no endpoints available for service "policy"'],
    ["not-found", 'service "policy" not found'],
    ["timeout", "context deadline exceeded"],
    ["certificate", "tls: failed to verify certificate: x509: certificate signed by unknown authority"],
    ["eof", "EOF"],
  ])("%s: 500, nothing is created", async (cause, text) => {
    await withPlan([{ fault: "webhook-fails", ...AT_CREATE, with: { cause } }], async (cluster) => {
      const { status, reason, message } = said(await ask(cluster, "POST", "pods", pod("p")));
      expect([status, reason]).toEqual([500, "InternalError"]);
      expect(message).toBe(
        `Internal error occurred: failed calling webhook "validate.policy.example.com": failed to call webhook: Post "https://policy.policy-system.svc:443/validate?timeout=10s": ${text}`,
      );
      expect(cluster.api.store.list("pods")).toEqual([]);
    });
  });
});

describe("namespace-terminating", () => {
  it("nothing can be created there; what is there can be deleted", async () => {
    await withPlan([{ fault: "namespace-terminating" }], async (cluster) => {
      cluster.api.apply([pod("old")]);
      const refused = await ask(cluster, "POST", "pods", pod("p"));
      expect(said(refused)).toMatchObject({
        status: 403,
        message:
          'pods "p" is forbidden: unable to create new content in namespace default because it is being terminated',
      });
      expect(JSON.parse(refused.text)).toMatchObject({ details: { causes: [{ reason: "NamespaceTerminating" }] } });
      expect((await ask(cluster, "DELETE", "pods/old")).status).toBe(200);
    });
  });
});

describeWithKubectl("admission faults, to kubectl", () => {
  it("are told in the server's words", async () => {
    const plan = [
      { fault: "webhook-denies", ...AT_CREATE },
      { fault: "quota-exceeded", where: AT_CREATE.where, when: { nth: 2 } },
    ];
    await withPlan(plan, (cluster) =>
      withPrograms(cluster, async ({ kubectl }) => {
        const create = () => kubectl("create -f -", { stdin: JSON.stringify(pod("p")) });
        expect((await create()).err).toContain(
          'admission webhook "validate.policy.example.com" denied the request: not in this cluster',
        );
        expect((await create()).err).toContain('pods "p" is forbidden: exceeded quota: compute-quota');
      }),
    );
  });
});
