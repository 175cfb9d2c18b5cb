import path from "node:path";
import { loadConfig, runnerSettings } from "../runner/index.ts";
import { createSeededRandom, hasProgram } from "../platform/index.ts";
import { describeEntry, type EntryCount } from "../faults/index.ts";
import { createDescriber, writeHistory } from "../history/index.ts";
import type { FaultResult, ScenarioResult } from "../report/index.ts";
import { DEFAULT_CONFIG, type Scenario } from "../scenario/scenario-schema.ts";
import type { Subject } from "../subjects/subject.ts";
import { excerpts, judge, secretsOf } from "../verdict/index.ts";
import { gitlabLimits } from "../worlds/gitlab-limits.ts";
import { createFakeWorld, type Ground } from "../worlds/fake-world.ts";
import { playScenario } from "../worlds/play-scenario.ts";
import { verdictContext } from "../worlds/verdict-context.ts";
import type { World } from "../worlds/world.ts";
import type { NamedObject } from "./named-objects.ts";
import { missingCapability } from "../worlds/capabilities.ts";

export interface ScenarioRunOptions {
  ground: Ground;
  seed: string;
  /** Existing folder for the History files. */
  reports: string;
  userConfig?: string;
  /** What the user's config.toml takes for granted in the cluster. */
  userObjects?: readonly NamedObject[];
  /** Gets every event as it happens, as a line for people. */
  onLine?(id: string, line: string): void;
  /** The runner under test. */
  subject(world: World, scenario: Scenario): Subject;
}

/** One scenario from an empty world to its result. Never throws: what breaks is the result `error`. */
export async function runScenario(scenario: Scenario, options: ScenarioRunOptions): Promise<ScenarioResult> {
  const { ground, seed } = options;
  const { id, title, docs, issue } = scenario;
  const start = ground.clock.monotonic();
  const base = {
    id,
    file: scenario.file,
    title,
    docs,
    issue,
    expectations: [],
    invariants: [],
    faults: [],
  };
  const elapsed = () => Math.round(ground.clock.monotonic() - start);

  const missing = missingCapability(scenario.needs, ground.runtime.isolation, hasProgram);
  if (missing !== undefined) return { ...base, result: "skip", durationMs: 0, reason: `needs ${missing}` };
  if (options.userConfig !== undefined && scenario.config !== DEFAULT_CONFIG) {
    return { ...base, result: "skip", durationMs: 0, reason: "needs the config.toml that it comes with" };
  }
  try {
    const random = createSeededRandom(`${seed}/${id}`);
    const world = await createFakeWorld(ground, {
      random,
      plan: scenario.faults,
      quiet: scenario.quiet,
      objects: [...(options.userObjects ?? []), ...scenario.cluster.objects],
      runnerLacks: scenario.cluster.runner_lacks,
      limits: gitlabLimits(scenario),
      ...(scenario.cluster.runner_role === undefined ? {} : { runnerRole: scenario.cluster.runner_role }),
    });
    try {
      if (options.onLine !== undefined) {
        const describe = createDescriber();
        world.history.onEvent((event) => options.onLine?.(id, describe(event)));
      }
      const played = await playScenario(scenario, world, options.subject(world, scenario), options.userConfig);
      const { config } = loadConfig(
        played.config,
        "config.toml",
        runnerSettings(scenario.runner_args, scenario.runner_env).given,
      );
      const context = verdictContext(scenario, world, config, played);
      const verdict = judge(world.history.events, context);
      const history = `${id.replaceAll("/", "__")}.jsonl`;
      const secrets = secretsOf(context);
      await writeHistory(path.join(options.reports, history), world.history.events, secrets);
      const failed = verdict.outcome === "fail" || played.subjectExit !== undefined;
      return {
        ...base,
        result: failed ? "fail" : "pass",
        durationMs: elapsed(),
        ...(played.subjectExit === undefined
          ? {}
          : { reason: `the runner ended by itself with exit code ${played.subjectExit}` }),
        expectations: verdict.expectations,
        invariants: verdict.invariants,
        faults: world.faultCounts().map(faultResult),
        history,
        excerpts: excerpts(world.history.events, verdict, secrets),
      };
    } finally {
      await world.close();
    }
  } catch (error) {
    const reason =
      error instanceof Error
        ? ((process.env["FAULTLINE_DEBUG"] ? error.stack : undefined) ?? error.message)
        : String(error);
    return { ...base, result: "error", durationMs: elapsed(), reason };
  }
}

function faultResult({ entry, matched, fired }: EntryCount, index: number): FaultResult {
  return { entry: index, text: describeEntry(entry), matched, fired, optional: entry.optional };
}
