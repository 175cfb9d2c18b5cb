import { describe, expect, it } from "vitest";
import { ask, coreClient, secret } from "./api-client.ts";
import { withPlan } from "./cluster-with-plan.ts";

describe("out-of-date-list", () => {
  it("shows items and resourceVersion of the past; a watch from there tells what came since", async () => {
    const plan = [{ fault: "out-of-date-list", where: { verb: "list" }, when: { nth: 1 }, with: { writes: 2 } }];
    await withPlan(plan, async (cluster) => {
      for (const name of ["a", "b", "c"]) await ask(cluster, "POST", "secrets", secret(name));
      await ask(cluster, "DELETE", "secrets/a");
      const client = coreClient(cluster);
      const past = await client.listNamespacedSecret({ namespace: "default" });
      expect(past.items.map(({ metadata }) => metadata?.name)).toEqual(["a", "b"]);
      const now = await client.listNamespacedSecret({ namespace: "default" });
      expect(now.items.map(({ metadata }) => metadata?.name)).toEqual(["b", "c"]);
      const version = past.metadata?.resourceVersion ?? "";
      expect(Number(version)).toBeLessThan(Number(now.metadata?.resourceVersion));
      const since = await ask(cluster, "GET", `secrets?watch=true&resourceVersion=${version}&timeoutSeconds=1`);
      expect(
        since.text
          .trim()
          .split("\n")
          .map((line) => (JSON.parse(line) as { type: string }).type),
      ).toEqual(["ADDED", "DELETED"]);
    });
  });

  it("shows nothing where more writes are taken back than there were", async () => {
    await withPlan([{ fault: "out-of-date-list", with: { writes: 1000 } }], async (cluster) => {
      await ask(cluster, "POST", "secrets", secret("a"));
      expect((await coreClient(cluster).listNamespacedSecret({ namespace: "default" })).items).toEqual([]);
    });
  });
});
