import type { GitLabLimits, JobRecord } from "../../fake-gitlab/index.ts";
import { usageError } from "../diagnostics/index.ts";
import type { KubernetesObject } from "../../fake-apiserver/index.ts";
import { loadConfig } from "../runner/index.ts";
import { expectationsSchema } from "../scenario/expectations.ts";
import { createFakeWorld, type FakeWorld } from "../worlds/fake-world.ts";
import type { Connection } from "../worlds/subject-config.ts";
import { verdictContext } from "../worlds/verdict-context.ts";
import { closeOnce } from "./close-once.ts";
import { asFake, type FakeApiServer } from "./fake-api-server.ts";
import { withProjects, type FakeGitLab } from "./fake-gitlab.ts";
import { checkedPlan, faultsOf, type Faults } from "./faults.ts";
import { openGround } from "./ground.ts";
import { createHistory, type History } from "./history/history.ts";
import { startRunner, type RunnerStart, type RunningRunner } from "./running-runner.ts";
import { randomOf, type SceneOptions } from "./scene.ts";

export interface WorldOptions extends SceneOptions {
  /** Namespace of the jobs; default `ci`. */
  namespace?: string;
  /** Objects that are there beforehand; those of a namespace go into that of the jobs by default. */
  objects?: readonly KubernetesObject[];
  /** Documented permissions that the runner does not have: `delete pods`. */
  runnerLacks?: readonly string[];
  /** Settings of the GitLab instance. */
  limits?: Partial<GitLabLimits>;
}

/** A cluster, a GitLab, and whatever a runner needs to work between them. */
export interface World extends AsyncDisposable {
  readonly api: FakeApiServer;
  readonly gitlab: FakeGitLab;
  /** What all of them did, in one order. */
  readonly history: History;
  readonly faults: Faults;
  /** What a runner has to be told to work here. */
  readonly connection: Connection;
  /** Rejects with a `UsageError` when one was started already; a fault may start another. */
  startRunner(options?: RunnerStart): Promise<RunningRunner>;
  /**
   * Makes a project of a `.gitlab-ci.yml` and other files, and runs its pipeline to the end, with a runner that is started for it unless
   * there is one. Gives its jobs.
   */
  runPipeline(ci: string, options?: RunnerStart & { files?: Record<string, string> }): Promise<readonly JobRecord[]>;
  close(): Promise<void>;
}

/** Rejects with a `UsageError` for options that are wrong. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { containers = "auto", namespace, objects, runnerLacks, limits } = options;
  const { faults: plan, quiet } = checkedPlan(options.faults ?? [], options.quiet);
  const ground = await openGround(containers);
  try {
    const world = await createFakeWorld(ground, {
      random: randomOf(options),
      plan,
      quiet,
      ...(namespace === undefined ? {} : { namespace }),
      ...(objects === undefined ? {} : { objects }),
      ...(runnerLacks === undefined ? {} : { runnerLacks }),
      ...(limits === undefined ? {} : { limits }),
    });
    return await asWorld(world, ground);
  } catch (error) {
    await ground.close();
    throw error;
  }
}

async function asWorld(world: FakeWorld, ground: Awaited<ReturnType<typeof openGround>>): Promise<World> {
  let started: Promise<RunningRunner> | undefined;
  let config: string | undefined;
  let projects = 0;
  const history = createHistory(world.history, () => (config === undefined ? undefined : judgedBy(world, config)));
  const faults = faultsOf(world.faults);
  const close = closeOnce(async () => {
    await started?.then((runner) => runner.stop());
    await world.close();
    await ground.close();
  });
  const gitlab = withProjects(world.gitlab, { history, faults, close });

  async function start(how: RunnerStart = {}): Promise<RunningRunner> {
    if (started !== undefined) {
      throw usageError("runner-there", "this world has a runner already", "the fault start-runner starts another one");
    }
    started = startRunner(world, ground, how);
    const runner = await started;
    ({ config } = runner);
    return runner;
  }

  return {
    api: await asFake(world.api, { dir: world.dir, history, faults, close }),
    gitlab,
    history,
    faults,
    connection: world.connection,
    startRunner: start,
    async runPipeline(ci, { files = {}, ...how } = {}) {
      projects++;
      const project = await gitlab.createProject({
        path: `group/project-${projects}`,
        files: { ...files, ".gitlab-ci.yml": ci },
      });
      const pipeline = await gitlab.createPipeline(project);
      const own = started === undefined ? await start(how) : undefined;
      await gitlab.finished(pipeline);
      await own?.stop();
      return pipeline.jobs;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function judgedBy(world: FakeWorld, toml: string) {
  const nothing = { actions: [], faults: [], flags: {}, quiet: undefined, file: "world", placeOf: () => undefined };
  const { config } = loadConfig(toml, "config.toml");
  const expect = expectationsSchema.parse({});
  return verdictContext({ ...nothing, expect }, world, config, { timedOut: false, untaken: [] });
}
