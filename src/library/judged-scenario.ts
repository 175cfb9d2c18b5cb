import { loadConfig, runnerSettings } from "../runner/index.ts";
import { createSeededRandom, type Clock } from "../platform/index.ts";
import { describeEntry, type EntryCount } from "../faults/index.ts";
import { createDescriber, type HistoryEvent } from "../history/index.ts";
import type { FaultResult, ScenarioResult } from "../report/index.ts";
import { neededFeatures } from "../scenario/needed-features.ts";
import { DEFAULT_CONFIG, type Scenario } from "../scenario/scenario-schema.ts";
import type { Subject } from "../subjects/subject.ts";
import { countRequests, excerpts, judge, secretsOf, type VerdictContext } from "../verdict/index.ts";
import { gitlabLimits } from "../worlds/gitlab-limits.ts";
import { playScenario } from "../worlds/play-scenario.ts";
import { verdictContext } from "../worlds/verdict-context.ts";
import type { World } from "../worlds/world.ts";
import type { WorldMaker } from "../worlds/world-maker.ts";

export interface JudgedScenarioOptions {
  clock: Clock;
  worlds: WorldMaker;
  seed: string;
  /** Features, flags and settings that the runner does not have. */
  lacks?: ReadonlySet<string>;
  userConfig?: string;
  /** What the user's config.toml takes for granted in the cluster. */
  userObjects?: readonly Record<string, unknown>[];
  /** Gets every event as it happens, as a line for people. */
  onLine?(id: string, line: string): void;
  /** The runner under test. */
  subject(world: World, scenario: Scenario): Subject;
}

/** A result, and what it was made of; of a scenario that was skipped or broke there is nothing. */
export interface JudgedScenario {
  result: ScenarioResult;
  evidence?: {
    history: readonly HistoryEvent[];
    context: VerdictContext;
    /** The config.toml that the subject got. */
    config: string;
  };
}

/** One scenario from an empty world to its result. Never throws: what breaks is the result `error`. */
export async function judgedScenario(written: Scenario, options: JudgedScenarioOptions): Promise<JudgedScenario> {
  const { clock, worlds, seed } = options;
  const namespace = worlds.namespaceFor(written);
  const slowness = worlds.slowness();
  const scenario = written.inWorld({ namespace, job: worlds.firstJobIn(namespace), slowness });
  const { id, title, docs, issue } = scenario;
  const start = clock.monotonic();
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
  const elapsed = () => Math.round(clock.monotonic() - start);

  const missing = worlds.missing(scenario);
  if (missing !== undefined) return { result: { ...base, result: "skip", durationMs: 0, reason: `needs ${missing}` } };
  const lacking = lackingOf(scenario, options.lacks);
  if (lacking.length > 0) {
    const reason = `the subject lacks ${lacking.join(", ")}`;
    return { result: { ...base, result: "unsupported", durationMs: 0, reason } };
  }
  if (options.userConfig !== undefined && scenario.config !== DEFAULT_CONFIG) {
    return { result: { ...base, result: "skip", durationMs: 0, reason: "needs the config.toml that it comes with" } };
  }
  try {
    const random = createSeededRandom(`${seed}/${id}`);
    const world = await worlds.create({
      random,
      namespace,
      plan: scenario.faults,
      quiet: scenario.quiet,
      objects: [...(options.userObjects ?? []), ...scenario.cluster.objects],
      webhooks: scenario.cluster.webhooks,
      runnerLacks: scenario.cluster.runner_lacks,
      limits: gitlabLimits(scenario),
      slowness,
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
      const { events: history } = world.history;
      const result: ScenarioResult = {
        ...base,
        result: verdict.outcome,
        durationMs: elapsed(),
        expectations: verdict.expectations,
        invariants: verdict.invariants,
        faults: world.faultCounts().map(faultResult),
        requests: countRequests(history, context),
        excerpts: excerpts(history, verdict, secretsOf(context)),
      };
      return { result, evidence: { history, context, config: played.config } };
    } finally {
      await world.close();
    }
  } catch (error) {
    const reason =
      error instanceof Error
        ? ((process.env["FAULTLINE_DEBUG"] ? error.stack : undefined) ?? error.message)
        : String(error);
    return { result: { ...base, result: "error", durationMs: elapsed(), reason } };
  }
}

function lackingOf(scenario: Scenario, lacks: ReadonlySet<string> = new Set()): string[] {
  if (lacks.size === 0) return [];
  return [...neededFeatures(scenario)].filter((feature) => lacks.has(feature));
}

function faultResult({ entry, matched, fired }: EntryCount, index: number): FaultResult {
  return { entry: index, text: describeEntry(entry), matched, fired, optional: entry.optional };
}
