import { createFakeWorld } from "../worlds/fake-world.ts";
import { checkedWebhooks } from "./checked-webhooks.ts";
import { openClusterWorld, type ClusterWorld, type ClusterWorldOptions } from "./cluster-world.ts";
import { asFake, type FakeApiServer } from "./fake-api-server.ts";
import { checkedPlan, faultsOf } from "./faults.ts";
import { openGround, type OpenGround } from "./ground.ts";
import { randomOf, type SceneOptions } from "./scene.ts";
import { runnerWorld, type RunnerWorld, type RunnerWorldOptions } from "./world.ts";

export interface WorldOptions extends SceneOptions, RunnerWorldOptions {
  /** Namespace of the jobs; default `ci`. */
  namespace?: string;
}

/** A world whose cluster is the embedded one. */
export interface World extends RunnerWorld {
  readonly api: FakeApiServer;
}

/** A world of its own: the embedded cluster, or namespaces of one that is there. Rejects with a `UsageError` for options that are wrong. */
export function createWorld(options: ClusterWorldOptions): Promise<ClusterWorld>;
export function createWorld(options?: WorldOptions): Promise<World>;
export async function createWorld(options: WorldOptions | ClusterWorldOptions = {}): Promise<World | ClusterWorld> {
  const ground = await openGround(("containers" in options ? options.containers : undefined) ?? "auto");
  try {
    if ("cluster" in options && options.cluster !== undefined) return await openClusterWorld(ground, options);
    return await embeddedWorld(ground, options);
  } catch (error) {
    await ground.close();
    throw error;
  }
}

async function embeddedWorld(ground: OpenGround, options: WorldOptions): Promise<World> {
  const { namespace, objects, runnerLacks, limits } = options;
  const { faults: plan, quiet } = checkedPlan(options.faults ?? [], options.quiet);
  const webhooks = await checkedWebhooks(options.webhooks ?? []);
  const world = await createFakeWorld(ground, {
    random: randomOf(options),
    plan,
    quiet,
    webhooks,
    ...(namespace === undefined ? {} : { namespace }),
    ...(objects === undefined ? {} : { objects }),
    ...(runnerLacks === undefined ? {} : { runnerLacks }),
    ...(limits === undefined ? {} : { limits }),
  });
  const runner = runnerWorld(world, { ground, faults: faultsOf(world.faults), close: () => ground.close() });
  const { history, faults, close } = runner;
  return { ...runner, api: await asFake(world.api, { dir: world.dir, history, faults, close }) };
}
