import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Clock } from "../platform/index.ts";
import type { Scenario, ScenarioAction } from "../scenario/scenario-schema.ts";
import type { RunningSubject, Subject } from "../subjects/subject.ts";
import { createProjects } from "./create-projects.ts";
import { subjectConfig } from "./subject-config.ts";
import { takeActions } from "./take-actions.ts";
import type { World } from "./world.ts";

/** How long a pod may take to go once its job is over: the grace of the default config.toml and some for a busy machine. */
const SETTLE_MS = 15_000;
/** A subject that does not stop when asked is stopped by force, and left alone after as long again. */
const STOP_MS = 10_000;

const AFTERMATH_MS = 1_000;

type StopKind = "graceful" | "forceful";
type Stop = (kind: StopKind) => void;

export interface Played {
  /** The config.toml that the subject got. */
  config: string;
  /** The pipeline did not reach its end within the scenario's limit. */
  timedOut: boolean;
  /** The subject ended although nobody had asked it to. */
  subjectExit?: number;
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

  const configFile = path.join(world.dir, "config.toml");
  // A user's namespace is one of the user's cluster; a scenario's own may be what the scenario is about.
  const wins = userConfig === undefined ? {} : { namespace: world.connection.namespace };
  const text = userConfig ?? (await withRunnerFiles(scenario, path.join(world.dir, "runner-files")));
  const access = await world.access(scenario.connect);
  const config = subjectConfig(text, world.connection, access.settings, scenario.flags, wins);
  await writeFile(configFile, config, { mode: 0o600 });
  const running = await subject.start(configFile, {
    env: { ...access.env, ...scenario.runner_env },
    arguments: scenario.runner_args,
    files: access.files,
  });
  let stopAsked = false;
  let subjectExit: number | undefined;
  const gone = running.exited.then((code) => {
    if (!stopAsked) subjectExit = code;
  });
  const stop: Stop = (kind) => {
    stopAsked = true;
    world.history.record("harness", { type: "runner-stop", kind });
    running.stop(kind);
  };

  const untaken = new Set(scenario.actions);
  const unsubscribe = takeActions(untaken, world, stop);
  const timedOut = await ranOut(scenario, gitlab.finished(pipeline), gone, clock).finally(unsubscribe);
  // A job may be over for GitLab while its runner still cleans up, so the runner ends first and the pods are counted then.
  await end(running, world, stop, timedOut ? ["forceful"] : ["graceful", "forceful"]);
  await world.settled(SETTLE_MS);
  return { config, timedOut, untaken: [...untaken], ...(subjectExit === undefined ? {} : { subjectExit }) };
}

/** Puts the files of the runner's machine into `folder`; gives config.toml with their place in it. */
async function withRunnerFiles({ config, runner_files }: Scenario, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(runner_files)) await writeFile(path.join(folder, name), text);
  return config.replaceAll("{runner_files}", folder);
}

/** False when the pipeline ended; true when its time was up, or nobody was left who could have ended it. */
async function ranOut(
  scenario: Scenario,
  pipeline: Promise<void>,
  gone: Promise<void>,
  clock: Clock,
): Promise<boolean> {
  const over = new AbortController();
  const after = (ms: number) =>
    clock.sleep(ms, over.signal).then(
      () => true,
      () => false,
    );
  const finished = pipeline.then(() => false);
  // What a runner sent last may still be on its way when it is gone.
  const nobodyLeft = gone.then(() => Promise.race([finished, after(AFTERMATH_MS)]));
  try {
    return await Promise.race([finished, after(scenario.limit * 1000), nobodyLeft]);
  } finally {
    over.abort();
  }
}

async function end(running: RunningSubject, world: World, stop: Stop, kinds: readonly StopKind[]): Promise<void> {
  for (const kind of kinds) {
    stop(kind);
    const limit = new AbortController();
    const exited = await Promise.race([
      running.exited.then(() => true),
      world.clock.sleep(STOP_MS, limit.signal).then(
        () => false,
        () => false,
      ),
    ]);
    limit.abort();
    if (exited) return;
  }
}
