import { usageError } from "../diagnostics/index.ts";
import { notOnCluster } from "../worlds/cluster/index.ts";
import { chosenScenario } from "./chosen-scenario.ts";
import { chosenWorlds, type ExistingCluster } from "./chosen-worlds.ts";
import { faultsOf } from "./faults.ts";
import type { OpenGround } from "./ground.ts";
import { randomOf, type SceneOptions } from "./scene.ts";
import { runnerWorld, type RunnerWorld, type RunnerWorldOptions } from "./world.ts";

export interface ClusterWorldOptions extends Omit<SceneOptions, "containers">, RunnerWorldOptions {
  cluster: ExistingCluster;
}

/** A world in a namespace of a cluster that is there, with the faults before it. */
export interface ClusterWorld extends RunnerWorld {
  /** Puts more objects there as an administrator would; those of a namespace go into that of the jobs by default. */
  apply(objects: readonly Record<string, unknown>[]): Promise<void>;
}

/** What jobs run in by default, here as in the embedded world; pods of it look whether they find this host. */
const CI = 'job: { image: "alpine:3.20", script: ["true"] }';

/**
 * Looks at a cluster and makes a world there. Closing it takes away everything that was made, and gives back the ground. Rejects with a
 * `UsageError` when the cluster cannot or may not be used, or cannot do what the options ask for.
 */
export async function openClusterWorld(ground: OpenGround, options: ClusterWorldOptions): Promise<ClusterWorld> {
  const { cluster, objects = [], webhooks = [], faults: plan = [], quiet, runnerLacks, limits } = options;
  refuseNamespace(options);
  const scenario = await chosenScenario({
    project: { ci: CI },
    faults: [...plan],
    ...(quiet === undefined ? {} : { quiet }),
    cluster: { objects: [...objects], webhooks: [...webhooks] },
    expect: {},
  });
  const { worlds, close } = await chosenWorlds(cluster, ground, scenario);
  try {
    const missing = worlds.missing(scenario);
    if (missing !== undefined) throw usageError("not-on-cluster", `the cluster cannot do this: it needs ${missing}`);
    const world = await worlds.create({
      random: randomOf(options),
      plan: scenario.faults,
      quiet: scenario.quiet,
      namespace: worlds.namespaceFor(scenario),
      objects: scenario.cluster.objects,
      webhooks: scenario.cluster.webhooks,
      ...(runnerLacks === undefined ? {} : { runnerLacks }),
      ...(limits === undefined ? {} : { limits }),
    });
    const faults = faultsOf(world.faults, (entry) => {
      const reason = notOnCluster(entry);
      if (reason !== undefined) throw usageError("not-on-cluster", `${entry.fault} cannot be had here: ${reason}`);
    });
    const runner = runnerWorld(world, {
      ground,
      faults,
      close: () => close().finally(() => ground.close()),
    });
    return { ...runner, apply: (more) => world.apply(more) };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}

/** One that is there already would be taken away in the end. */
function refuseNamespace(options: ClusterWorldOptions & { namespace?: string }): void {
  if (options.namespace === undefined) return;
  throw usageError(
    "namespace-of-a-cluster",
    `a world in a cluster that is there has a namespace of its own, and not "${options.namespace}"`,
    "leave namespace out; connection.namespace says which one it is",
  );
}
