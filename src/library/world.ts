import type { GitLabLimits, JobRecord } from "../../fake-gitlab/index.ts";
import { usageError } from "../diagnostics/index.ts";
import type { KubernetesObject } from "../../fake-apiserver/index.ts";
import { loadConfig } from "../runner/index.ts";
import { expectationsSchema } from "../scenario/expectations.ts";
import type { WrittenWebhook } from "../scenario/webhook-schema.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { Connection } from "../worlds/subject-config.ts";
import { verdictContext } from "../worlds/verdict-context.ts";
import type { World } from "../worlds/world.ts";
import { closeOnce } from "./close-once.ts";
import { withProjects, type FakeGitLab } from "./fake-gitlab.ts";
import type { Faults } from "./faults.ts";
import { createHistory, type History } from "./history/history.ts";
import { startRunner, type RunnerStart, type RunningRunner } from "./running-runner.ts";

/** What a world for a runner is made of, wherever its cluster is. */
export interface RunnerWorldOptions {
  /** Objects that are there beforehand; those of a namespace go into that of the jobs by default. */
  objects?: readonly KubernetesObject[];
  /** Admission webhooks that are asked, with answers, by the keys of `cluster.webhooks` in a scenario file (docs/webhooks.md). */
  webhooks?: readonly WrittenWebhook[];
  /** Documented permissions that the runner does not have: `delete pods`. */
  runnerLacks?: readonly string[];
  /** Settings of the GitLab instance. */
  limits?: Partial<GitLabLimits>;
}

/** A cluster, a GitLab, and whatever a runner needs to work between them. */
export interface RunnerWorld extends AsyncDisposable {
  readonly gitlab: FakeGitLab;
  /** What all of them did, in one order. */
  readonly history: History;
  readonly faults: Faults;
  /** What a runner has to be told to work here; `namespace` is that of the jobs. */
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

/** A world as tests see it. `close` gives back what the world stands on, after it. */
export function runnerWorld(
  world: World,
  { ground, faults, close: closeGround }: { ground: Ground; faults: Faults; close(): Promise<void> },
): RunnerWorld {
  let started: Promise<RunningRunner> | undefined;
  let config: string | undefined;
  let projects = 0;
  const history = createHistory(world.history, () => (config === undefined ? undefined : judgedBy(world, config)));
  const close = closeOnce(async () => {
    try {
      await started?.then((runner) => runner.stop());
      await world.close();
    } finally {
      await closeGround();
    }
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

function judgedBy(world: World, toml: string) {
  const nothing = { actions: [], faults: [], flags: {}, quiet: undefined, file: "world", placeOf: () => undefined };
  const { config } = loadConfig(toml, "config.toml");
  const expect = expectationsSchema.parse({});
  return verdictContext({ ...nothing, expect }, world, config, { timedOut: false, untaken: [] });
}
