import { expect, it } from "vitest";
import { forceOutOverdue } from "../../../../src/worlds/cluster/overdue-pods.ts";

const NOW = "2026-11-26T12:00:00Z";

const pod = (name: string, deletionTimestamp?: string) => ({
  apiVersion: "",
  kind: "",
  metadata: { name, namespace: "jobs", uid: name, ...(deletionTimestamp === undefined ? {} : { deletionTimestamp }) },
});

it("forces out only pods whose grace has been over for long", async () => {
  const deleted: unknown[] = [];
  const items = [
    pod("running"),
    pod("going", "2026-11-26T11:59:40Z"),
    pod("with-a-long-grace", "2026-11-26T12:10:00Z"),
    pod("forgotten", "2026-11-26T11:59:20Z"),
  ];
  const client = {
    list: (path: string) => {
      expect(path).toBe("/api/v1/namespaces/jobs/pods");
      return Promise.resolve({ metadata: { resourceVersion: "1" }, items });
    },
    delete: (object: unknown, how: unknown) => Promise.resolve(void deleted.push([object, how])),
  };
  const forced = await forceOutOverdue(client, "jobs", { now: () => Date.parse(NOW) });
  expect(forced.map(({ metadata }) => metadata.name)).toEqual(["forgotten"]);
  expect(deleted).toMatchObject([
    [{ apiVersion: "v1", kind: "Pod", metadata: { name: "forgotten" } }, { gracePeriodSeconds: 0 }],
  ]);
});
