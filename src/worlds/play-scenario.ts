import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { watchLateness, type Clock, type Lateness } from "../platform/index.ts";
import type { Scenario, ScenarioAction } from "../scenario/scenario-schema.ts";
import type { Subject } from "../subjects/subject.ts";
import { createRunnerFleet, type RunnerFleet } from "./runner-fleet.ts";
import { createProjects } from "./create-projects.ts";
import { withSessionPort } from "./session-port.ts";
import { subjectConfig } from "./subject-config.ts";
import { takeActions } from "./take-actions.ts";
import type { World } from "./world.ts";

/** How long a pod may take for each step of its end once its job is over: the grace of the default config.toml and some for a busy machine. */
const SETTLE_MS = 15_000;

const AFTERMATH_MS = 1_000;

export interface Played {
  /** The config.toml that the subject got. */
  config: string;
  /** The pipeline did not reach its end within the scenario's limit. */
  timedOut: boolean;
  /** Actions whose moment never came. */
  untaken: readonly ScenarioAction[];
}

/** Scenario x World x Subject -> History. The History is the world's; this only drives. */
export async function playScenario(
  scenario: Scenario,
  world: World,
  subject: Subject,
  userConfig?: string,
): Promise<Played> {
  const { gitlab, clock } = world;
  const project = await createProjects(scenario, world);
  const pipeline = await gitlab.createPipeline(project, {
    source: scenario.project.web_ide === undefined ? "push" : "webide",
  });

  // The home of the runner, with nothing else in it.
  const home = path.join(world.dir, "runner");
  await mkdir(home);
  const configFile = path.join(home, "config.toml");
  // A user's namespace is one of the user's cluster; a scenario's own may be what the scenario is about.
  const wins = userConfig === undefined ? {} : { namespace: world.connection.namespace };
  const written = userConfig ?? (await withRunnerFiles(scenario, path.join(world.dir, "runner-files")));
  const text = subject.killable ? await withSessionPort(written, world) : written;
  const access = await world.access(scenario.connect);
  const config = subjectConfig(text, world.connection, access.settings, scenario.flags, wins);
  await writeFile(configFile, config, { mode: 0o600 });
  const fleet = createRunnerFleet(
    {
      subject,
      configFile,
      machine: {
        name: "faultline",
        env: { ...access.env, ...scenario.runner_env },
        arguments: scenario.runner_args,
        files: access.files,
        gitlab: { url: world.connection.gitlabUrl, token: world.connection.runnerToken },
        kubeconfig: async () => access.env["KUBECONFIG"] ?? (await world.access("kubeconfig")).env["KUBECONFIG"] ?? "",
      },
      clock,
      history: world.history,
    },
    world.faults,
  );
  const untaken = new Set(scenario.actions);
  const lateness = watchLateness(clock, (ms) => void world.history.record("harness", { type: "late", ms }));
  try {
    await fleet.start();
    const unsubscribe = takeActions(untaken, world, (signal) => fleet.signal(signal));
    const limit = scenario.limit * 1000 * subject.limits.slowdown * world.slowness;
    const timedOut = await ranOut(limit, gitlab.finished(pipeline), fleet, {
      clock,
      lateness,
    }).finally(unsubscribe);
    // A job may be over for GitLab while its runner still cleans up, so the runner ends first and the pods are counted then.
    await fleet.end(timedOut ? ["SIGTERM"] : ["SIGQUIT", "SIGTERM"], subject.limits.stopMs * world.slowness);
    await world.settled(SETTLE_MS * world.slowness + lateness.total(), fleet.wasKilled());
    return { config, timedOut, untaken: [...untaken] };
  } finally {
    lateness.stop();
    await fleet.close();
  }
}

/** Puts the files of the runner's machine into `folder`; gives config.toml with their place in it. */
async function withRunnerFiles({ config, runner_files }: Scenario, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(runner_files)) await writeFile(path.join(folder, name), text);
  return config.replaceAll("{runner_files}", folder);
}

/** False when the pipeline ended; true when its time was up, or nobody was left who could have ended it. */
async function ranOut(
  limitMs: number,
  pipeline: Promise<void>,
  fleet: RunnerFleet,
  { clock, lateness }: { clock: Clock; lateness: Lateness },
): Promise<boolean> {
  const over = new AbortController();
  const start = clock.monotonic();
  const late = sleepUntil(() => start + limitMs + lateness.total(), clock, over.signal).then(
    () => true,
    () => false,
  );
  const finished = pipeline.then(() => false);
  // What a runner sent last may still be on its way when it is gone.
  const nobodyLeft = fleet.deserted(AFTERMATH_MS, over.signal).then(() => true);
  try {
    return await Promise.race([finished, late, nobodyLeft]);
  } finally {
    over.abort();
  }
}

/** A moment that may be put off while it is waited for. */
async function sleepUntil(moment: () => number, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let left = moment() - clock.monotonic(); left > 0; left = moment() - clock.monotonic()) {
    await clock.sleep(left, signal);
  }
}
