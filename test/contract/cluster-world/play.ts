import { createSeededRandom } from "../../../src/platform/index.ts";
import { chosenScenario, type ScenarioObject } from "../../../src/library/chosen-scenario.ts";
import { judgedScenario, type JudgedScenario } from "../../../src/library/judged-scenario.ts";
import { runnerUnderTest } from "../../../src/library/runner-under-test.ts";
import { openClusterWorlds, type ClusterWorlds } from "../../../src/worlds/cluster/index.ts";
import type { ExistingCluster } from "./existing-cluster.ts";

export interface PlayedOnCluster {
  played: JudgedScenario[];
  worlds: ClusterWorlds;
  /** What was left of the run. */
  leftovers: string[];
}

/** Plays scenarios on a cluster as `--cluster kubeconfig` does. */
export async function playOn(
  { ground, kubeconfig }: ExistingCluster,
  scenarios: readonly (string | ScenarioObject)[],
): Promise<PlayedOnCluster> {
  const chosen = await Promise.all(scenarios.map((scenario) => chosenScenario(scenario)));
  const worlds = await openClusterWorlds(ground, createSeededRandom("run"), chosen, {
    env: { KUBECONFIG: kubeconfig },
    advertise: { host: "127.0.0.1" },
    imageMap: [],
    keep: false,
    confirm: () => Promise.reject(new Error("it is obviously a test cluster")),
    onProgress: () => {},
  });
  let played: JudgedScenario[];
  try {
    played = await Promise.all(
      chosen.map((scenario) =>
        judgedScenario(scenario, {
          clock: ground.clock,
          worlds,
          seed: "test",
          subject: (world, { subject }) => runnerUnderTest(undefined, subject, ground, world),
        }),
      ),
    );
  } finally {
    await worlds.close();
  }
  return { played, worlds, leftovers: await worlds.leftovers() };
}
