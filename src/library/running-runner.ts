import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_CONFIG } from "../scenario/scenario-schema.ts";
import type { SubjectSignal } from "../subjects/subject.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
import { createRunnerFleet } from "../worlds/runner-fleet.ts";
import { subjectConfig } from "../worlds/subject-config.ts";
import { subjectChoice, type ChosenSubject } from "./chosen-subject.ts";
import { closeOnce } from "./close-once.ts";

export interface RunnerStart {
  /** config.toml; the world adds url, token and the connection to the cluster. */
  config?: string;
  /** Default: the runner that comes with this package. */
  subject?: ChosenSubject;
  /** Feature flags, as `[runners.feature_flags]`. */
  flags?: Record<string, boolean>;
  /** Environment of the runner. */
  env?: Record<string, string>;
}

/** A runner at work in a world. */
export interface RunningRunner extends AsyncDisposable {
  /** The config.toml that it got, as text and as a file. */
  readonly config: string;
  readonly configFile: string;
  signal(signal: SubjectSignal): void;
  /** Lets its jobs finish, or aborts them when that takes longer than ten seconds; resolves when its pods are gone as well. */
  stop(): Promise<void>;
}

/** How long a pod may take to go once its job is over. */
const SETTLE_MS = 15_000;

export async function startRunner(world: World, ground: Ground, options: RunnerStart): Promise<RunningRunner> {
  const { config: text = DEFAULT_CONFIG, flags = {}, env = {} } = options;
  const subject = subjectChoice(options.subject).of(ground, world, "in-process");
  const access = await world.access("token");
  const config = subjectConfig(text, world.connection, access.settings, flags);
  const configFile = path.join(await mkdtemp(path.join(world.dir, "runner-")), "config.toml");
  await writeFile(configFile, config, { mode: 0o600 });
  const fleet = createRunnerFleet(
    {
      subject,
      configFile,
      machine: {
        name: "faultline",
        env: { ...access.env, ...env },
        arguments: [],
        files: access.files,
        gitlab: { url: world.connection.gitlabUrl, token: world.connection.runnerToken },
        kubeconfig: async () => (await world.access("kubeconfig")).env["KUBECONFIG"] ?? "",
      },
      clock: world.clock,
      history: world.history,
    },
    world.faults,
  );
  await fleet.start().catch(async (error: unknown) => {
    await fleet.close();
    throw error;
  });
  const stop = closeOnce(async () => {
    await fleet.end(["SIGQUIT", "SIGTERM"], subject.limits.stopMs * world.slowness);
    await world.settled(SETTLE_MS * world.slowness, fleet.wasKilled());
    await fleet.close();
  });
  return { config, configFile, signal: (signal) => fleet.signal(signal), stop, [Symbol.asyncDispose]: stop };
}
