import { expect, it } from "vitest";
import { withProxy } from "./proxied-cluster.ts";

const NAMESPACES = "/api/v1/namespaces";
const namespace = (name: string) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name, labels: { own: "1" } } });

it("namespaces have the mark that they are to get, whoever makes them, and nothing else has", async () => {
  await withProxy(
    async ({ send, token, upstream }) => {
      const labelsOf = (kind: string, home: string, name: string) =>
        upstream.store.get(kind, home, name)?.metadata.labels;

      expect((await send("POST", NAMESPACES, { body: namespace("job-1") })).status).toBe(201);
      expect(labelsOf("namespaces", "", "job-1")).toMatchObject({ own: "1", run: "x" });

      // Somebody else was faster with the second one.
      expect((await send("POST", NAMESPACES, { body: namespace("job-2") })).status).toBe(409);
      expect(labelsOf("namespaces", "", "job-2")).toMatchObject({ run: "x" });
      expect(labelsOf("namespaces", "", "job-2")).not.toHaveProperty("own");

      const authorization = `Bearer ${token}`;
      const headers = { authorization, "content-type": "application/yaml", accept: "application/json" };
      const body = "apiVersion: v1\nkind: Namespace\nmetadata: { name: job-3 }\n";
      expect((await send("POST", NAMESPACES, { body, headers })).status).toBe(201);
      expect(labelsOf("namespaces", "", "job-3")).toMatchObject({ run: "x" });

      expect((await send("POST", NAMESPACES, { body: "no JSON" })).status).toBe(400);
      const account = { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "a" } };
      expect((await send("POST", `${NAMESPACES}/job-1/serviceaccounts`, { body: account })).status).toBe(201);
      expect(labelsOf("serviceaccounts", "job-1", "a")).toBeUndefined();
    },
    {
      plan: [{ fault: "name-taken", where: { verb: "create", resource: "namespaces" }, when: { nth: 2 } }],
      markNamespace: ({ metadata, ...rest }) => ({
        ...rest,
        metadata: { ...metadata, labels: { ...metadata.labels, run: "x" } },
      }),
    },
  );
});
