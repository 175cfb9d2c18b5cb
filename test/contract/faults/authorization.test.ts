import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { ask, said, secret } from "./api-client.ts";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";

const RBAC = { apiVersion: "rbac.authorization.k8s.io/v1" };

/** Headers of somebody who may create and get secrets, and nothing else. */
function keeper({ api }: Cluster): { headers: Record<string, string>; token: string } {
  const rules = [{ apiGroups: [""], resources: ["secrets"], verbs: ["create", "get"] }];
  const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "keeper" };
  const metadata = { name: "keeper", namespace: "default" };
  api.apply([
    { ...RBAC, kind: "Role", metadata, rules },
    { ...RBAC, kind: "RoleBinding", metadata, roleRef, subjects: [{ kind: "User", name: "keeper" }] },
  ]);
  const token = api.addToken("keeper");
  return { token, headers: { authorization: `Bearer ${token}` } };
}

async function mayI(cluster: Cluster, headers: Record<string, string>, verb: string): Promise<unknown> {
  const review = {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectAccessReview",
    spec: { resourceAttributes: { namespace: "default", verb, resource: "secrets" } },
  };
  const path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  const answer = await ask(cluster, "POST", path, review, headers);
  return (JSON.parse(answer.text) as { status: { allowed: unknown } }).status.allowed;
}

const CREATED = { type: "object", change: "created", resource: "secrets", name: "first" };

describe("permission-taken", () => {
  it("from a moment on requests are forbidden and reviews say no, until it is given back", async () => {
    const plan = [
      {
        fault: "permission-taken",
        where: { verb: "get", resource: "secrets" },
        when: { after: CREATED, until: { ...CREATED, name: "second" } },
      },
    ];
    await withPlan(plan, async (cluster) => {
      const { headers } = keeper(cluster);
      const get = () => ask(cluster, "GET", "secrets/first", undefined, headers);
      expect(await mayI(cluster, headers, "get")).toBe(true);
      expect((await ask(cluster, "POST", "secrets", secret("first"), headers)).status).toBe(201);
      expect(said(await get())).toEqual({
        status: 403,
        reason: "Forbidden",
        message:
          'secrets "first" is forbidden: User "keeper" cannot get resource "secrets" in API group "" in the namespace "default"',
      });
      expect(await mayI(cluster, headers, "get")).toBe(false);
      expect(await mayI(cluster, headers, "create")).toBe(true);
      expect((await ask(cluster, "GET", "secrets/first")).status).toBe(200);
      await ask(cluster, "POST", "secrets", secret("second"), headers);
      expect((await get()).status).toBe(200);
      expect(await mayI(cluster, headers, "get")).toBe(true);
    });
  });
});

describe("permission-given", () => {
  it("requests are carried out that no role allows", async () => {
    await withPlan([{ fault: "permission-given", where: { verb: "delete", resource: "secrets" } }], async (cluster) => {
      const { headers } = keeper(cluster);
      await ask(cluster, "POST", "secrets", secret("first"), headers);
      expect(await mayI(cluster, headers, "delete")).toBe(true);
      expect((await ask(cluster, "DELETE", "secrets/first", undefined, headers)).status).toBe(200);
      expect((await ask(cluster, "GET", "secrets", undefined, headers)).status).toBe(403);
    });
  });
});

describe("token-revoked", () => {
  it("at its moment tokens of before are 401, those of an administrator and new ones are taken", async () => {
    await withPlan([{ fault: "token-revoked", when: { on: CREATED } }], async (cluster) => {
      const { headers } = keeper(cluster);
      expect((await ask(cluster, "POST", "secrets", secret("first"), headers)).status).toBe(201);
      expect(said(await ask(cluster, "GET", "secrets/first", undefined, headers))).toEqual({
        status: 401,
        reason: "Unauthorized",
        message: "Unauthorized",
      });
      expect((await ask(cluster, "GET", "secrets/first")).status).toBe(200);
      const renewed = { authorization: `Bearer ${cluster.api.addToken("keeper")}` };
      expect((await ask(cluster, "GET", "secrets/first", undefined, renewed)).status).toBe(200);
    });
  });
});

describeWithKubectl("authorization faults, to kubectl", () => {
  it("are answers to `auth can-i`, and a demand to log in", async () => {
    const plan = [
      { fault: "permission-taken", where: { verb: "get", resource: "secrets" } },
      { fault: "token-revoked", when: { on: CREATED } },
    ];
    await withPlan(plan, (cluster) =>
      withPrograms(cluster, async ({ kubectl }) => {
        const { token } = keeper(cluster);
        expect((await kubectl("auth can-i get secrets", { token })).out).toBe("no\n");
        expect((await kubectl("auth can-i create secrets", { token })).out).toBe("yes\n");
        await kubectl("create secret generic first", { token });
        const { code, err } = await kubectl("get secret first", { token });
        expect(code).toBe(1);
        expect(err).toContain("You must be logged in to the server");
      }),
    );
  });
});
