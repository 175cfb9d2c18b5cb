import path from "node:path";
import type { ProcessRuntimeMode } from "../platform/index.ts";
import {
  formatSummary,
  isBad,
  writeReports,
  type KnownFailure,
  type RunResult,
  type ScenarioResult,
} from "../report/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { RunnerProgram } from "../subjects/runner-program.ts";
import { readVersion } from "../subjects/read-version.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { WorldMaker } from "../worlds/world-maker.ts";
import { EXIT } from "./exit-codes.ts";
import { withGround } from "../library/ground.ts";
import { lacksOf, runnerUnderTest } from "../library/runner-under-test.ts";
import { INTERRUPTED, interruptibleSubject } from "./interruptible-subject.ts";
import type { NamedObject } from "./named-objects.ts";
import { createProgress, type Progress } from "./progress.ts";
import { runScenarios } from "./run-scenarios.ts";
import { VERSION } from "../library/version.ts";
import { skipLines } from "./skip-lines.ts";
import type { WorldChoice } from "./world-choice.ts";

export interface JudgedRunOptions {
  /** Of the run's folder. */
  name: string;
  world: WorldChoice;
  startedAt: Date;
  /** Existing folder for the results. */
  reports: string;
  seed: string;
  jobs: number;
  /** The first scenario that does not pass ends the run. */
  bail: boolean;
  verbose: boolean;
  /** Also print and write what of the page the scenarios exercise. */
  coverage: boolean;
  runtime: ProcessRuntimeMode;
  /** Ends the run early; what was finished by then is reported. */
  signal: AbortSignal;
  /** The runner under test; the built-in one when left out. */
  program?: RunnerProgram;
  /** Of which scenarios it is known that they fail. */
  known: readonly KnownFailure[];
  userConfig?: string;
  /** What that takes for granted in the cluster. */
  userObjects?: readonly NamedObject[];
  /** What a rerun of one scenario has to be told beside its id and the seed, word by word. */
  rerunOptions: readonly string[];
}

/** Runs the scenarios and writes their reports. Gives the exit code. */
export async function judgedRun(scenarios: readonly Scenario[], options: JudgedRunOptions): Promise<number> {
  const { reports, signal } = options;
  const terminal = process.stdout.isTTY && process.env["CI"] === undefined;
  return withGround(options.runtime, async (ground) => {
    const start = ground.clock.monotonic();
    const progress = createProgress({
      clock: ground.clock,
      total: scenarios.length,
      out: process.stdout,
      live: terminal && !options.verbose,
    });
    const open = await options.world
      .open(ground, scenarios, { say: progress.print, signal, reports })
      .catch((error: unknown) => {
        progress.close();
        if (!signal.aborted) throw error;
      });
    if (open === undefined) {
      console.error("interrupted: no scenario was started");
      return EXIT.interrupted;
    }
    const { worlds, lines, preflight, ...opened } = open;
    const gone = new AbortController();
    void opened.lost?.then((reason) => gone.abort(reason));
    progress.print(firstLines(scenarios.length, options.seed, worlds));
    for (const line of lines) progress.print(line);
    if (preflight !== undefined) for (const line of skipLines(scenarios, worlds)) progress.print(line);
    for (const line of namedLine(options.userObjects ?? [])) progress.print(line);
    const { program } = options;
    const version = program === undefined ? undefined : await readVersion(program, ground.programs);
    const results = await finishedResults(
      scenarios,
      { ...options, signal: AbortSignal.any([signal, gone.signal]) },
      { ground, worlds, progress },
    ).finally(opened.close);
    progress.close();

    const ended = new Set(results.map(({ id }) => id));
    const unfinished = scenarios.map(({ id }) => id).filter((id) => !ended.has(id));
    const leftovers = [
      ...(await ground.runtime.leftovers()).map((each) => `process ${each}`),
      ...(await opened.leftovers()),
    ];
    const run: RunResult = {
      run: options.name,
      subject: program?.name ?? `built-in ${VERSION}`,
      ...(version === undefined ? {} : { subjectVersion: version }),
      world: worlds.name,
      seed: options.seed,
      options: options.rerunOptions,
      versions: { faultline: VERSION, node: process.versions.node, ...worlds.versions },
      startedAt: options.startedAt.toISOString(),
      durationMs: Math.round(ground.clock.monotonic() - start),
      scenarios: results,
      ...(unfinished.length > 0 ? { unfinished } : {}),
      ...(preflight === undefined ? {} : { preflight, leftovers }),
    };
    await writeReports(reports, run);
    console.log(
      formatSummary(run, { color: terminal && process.env["NO_COLOR"] === undefined, skipsAreKnown: !terminal }),
    );
    if (options.coverage) await coverageOf(scenarios, results, reports);
    console.log(`Results: ${path.relative("", reports) || reports}`);
    if (gone.signal.aborted) {
      console.error(
        `error: ${(gone.signal.reason as Error).message}; ${results.length} of ${scenarios.length} scenarios were finished`,
      );
      return EXIT.harness;
    }
    if (leftovers.length > 0) {
      console.error(`error: INV-CLEAN: this outlived the run: ${leftovers.join(", ")}`);
      return EXIT.harness;
    }
    if (!signal.aborted) return exitCode(run);
    console.error(`interrupted: ${results.length} of ${scenarios.length} scenarios were finished`);
    return EXIT.interrupted;
  });
}

async function coverageOf(scenarios: readonly Scenario[], results: readonly ScenarioResult[], reports: string) {
  const { tellCoverage } = await import("./tell-coverage.ts");
  await tellCoverage(scenarios, new Map(results.map(({ id, result }) => [id, result])), reports);
}

function firstLines(count: number, seed: string, { name, description }: WorldMaker): string {
  return `${count} ${count === 1 ? "scenario" : "scenarios"}, world ${name}, seed ${seed}\n${description}`;
}

/** Tells what was put into the cluster because of the user's settings. */
function namedLine(objects: readonly NamedObject[]): string[] {
  if (objects.length === 0) return [];
  return [`made for your config.toml: ${objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).join(", ")}`];
}

/** What an interruption broke off says nothing about the runner, so it is left out. */
async function finishedResults(
  scenarios: readonly Scenario[],
  options: JudgedRunOptions,
  { ground, worlds, progress }: { ground: Ground; worlds: WorldMaker; progress: Progress },
): Promise<ScenarioResult[]> {
  const { jobs, seed, reports, program, userConfig, userObjects, verbose } = options;
  const bad = new AbortController();
  const signal = AbortSignal.any([options.signal, bad.signal]);
  const finished = ({ reason }: ScenarioResult) => reason !== INTERRUPTED;
  const results = await runScenarios(scenarios, {
    clock: ground.clock,
    worlds,
    jobs,
    seed,
    reports,
    signal,
    subject: (world, scenario) =>
      interruptibleSubject(runnerUnderTest(program, scenario.subject, ground, world), signal),
    onStart: ({ id }) => progress.started(id),
    onEnd: (result) => {
      if (!finished(result)) return;
      progress.ended(result);
      if (options.bail && isBad(result.result)) bad.abort();
    },
    lacks: lacksOf(program),
    known: options.known,
    ...(userConfig === undefined ? {} : { userConfig }),
    ...(userObjects === undefined ? {} : { userObjects }),
    ...(verbose ? { onLine: (id: string, line: string) => progress.print(`${id}: ${line}`) } : {}),
  });
  return results.filter(finished);
}

function exitCode(run: RunResult): number {
  if (run.scenarios.some(({ result }) => result === "error")) return EXIT.harness;
  return run.scenarios.some(({ result }) => isBad(result)) ? EXIT.failed : EXIT.ok;
}
