import { expect, it } from "vitest";
import { createHistory } from "../../../src/library/history/history.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";
import { openClusterWorlds } from "../../../src/worlds/cluster/index.ts";
import type { Ground } from "../../../src/worlds/fake-world.ts";
import { existingCluster } from "./existing-cluster.ts";

const HOUR = 3_600_000;
const FORGETS = [{ fault: "slow-termination", with: { ms: 24 * HOUR } }];
/** Long enough for whatever was asked for to be seen: a node that forgets says nothing more. */
const QUIET_MS = 300;

const pod = (name: string) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name },
  spec: {
    terminationGracePeriodSeconds: 1,
    containers: [{ name: "main", image: "alpine:3.20", command: ["sleep", "60"] }],
  },
});

it("what its node has forgotten goes by force: at the end of a scenario, which says so, and at that of the run", async () => {
  await using cluster = await existingCluster(FORGETS);
  const { api, kubeconfig } = cluster;
  // Where the run looks at its clock all that the cluster wanted to do by now is long overdue.
  const { clock } = cluster.ground;
  const ground: Ground = { ...cluster.ground, clock: { ...clock, now: () => clock.now() + HOUR } };
  const worlds = await openClusterWorlds(ground, createSeededRandom("run"), [], {
    env: { KUBECONFIG: kubeconfig },
    advertise: { host: "127.0.0.1" },
    imageMap: [],
    keep: false,
    confirm: () => Promise.resolve(),
    onProgress: () => {},
  });
  const world = await worlds.create({ random: createSeededRandom("world"), namespace: `faultline-${worlds.run}-1` });
  const { namespace } = world.connection;
  const runs = async (name: string) => {
    await world.apply([pod(name)]);
    await createHistory(world.history).first({ type: "pod-phase", pod: name, phase: "Running" });
  };

  await runs("deleted");
  await world.deletePods();
  await world.settled(QUIET_MS);
  expect(api.store.get("pods", namespace, "deleted")).toBeUndefined();
  const unseen = world.history.events.filter((event) => event.type === "unseen");
  expect(unseen).toMatchObject([
    {
      pod: "deleted",
      what: "end",
      message: "its node did not let it go when its grace was over, and it was taken away by force",
    },
  ]);

  await runs("left");
  await world.close();
  await worlds.close();
  expect(await worlds.leftovers()).toEqual([]);
  expect(api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("faultline-"))).toEqual([]);
});
