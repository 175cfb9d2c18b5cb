import path from "node:path";
import { usageError } from "../diagnostics/index.ts";
import { createWallClock } from "../platform/wall-clock.ts";
import type { ProcessRuntimeMode } from "../platform/index.ts";
import { checkLatest } from "../report/latest-link.ts";
import { chooseScenarios } from "../scenario/choose-scenarios.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { loadSubject } from "../subjects/subject-file.ts";
import { runnerProgram, type RunnerProgram } from "../subjects/runner-program.ts";
import type { ClusterOptions } from "./cluster-options.ts";
import { EXIT } from "./exit-codes.ts";
import { contentChecks } from "../library/content-checks.ts";
import { hearInterruption } from "./interruption.ts";
import type { JudgedRunOptions } from "./judged-run.ts";
import { loadKnownFailures } from "./load-known-failures.ts";
import { listScenarios } from "./list-scenarios.ts";
import { OWN_SCENARIOS } from "../library/own-scenarios.ts";
import { jobsWithin, openFilesLimit } from "./open-files.ts";
import { createFolder, removeEmptyFolders } from "./reports-folder.ts";
import { worldChoice, type WorldChoice } from "./world-choice.ts";
import { widenYoungGeneration } from "./young-generation.ts";

export interface ConformanceOptions extends ClusterOptions {
  list: boolean;
  coverage: boolean;
  jobs: number;
  bail: boolean;
  verbose: boolean;
  runner?: string;
  runnerFile?: string;
  expectations?: string;
  config?: string;
  seed?: string;
  scenarios: string;
  reports: string;
  runtime: ProcessRuntimeMode;
}

/** Checks what the user gave, then runs it. Gives the exit code. */
export async function runConformance(patterns: string[], options: ConformanceOptions): Promise<number> {
  const world = worldChoice(options);
  const program = await programOf(options);
  const scenarios = await chooseScenarios(options.scenarios, patterns, contentChecks);
  if (options.list) {
    if (!options.coverage) console.log(listScenarios(scenarios));
    else await (await import("./tell-coverage.ts")).tellCoverage(scenarios, new Map());
    return EXIT.ok;
  }
  return runSelected(scenarios, program, world, options);
}

async function runSelected(
  scenarios: readonly Scenario[],
  program: RunnerProgram | undefined,
  world: WorldChoice,
  options: ConformanceOptions,
): Promise<number> {
  const known =
    options.expectations === undefined ? [] : await loadKnownFailures(options.expectations, options.scenarios);
  const user = options.config === undefined ? {} : await readUserConfig(options.config);
  const wanted = Math.min(options.jobs, scenarios.length);
  const jobs = jobsWithin(await openFilesLimit(), wanted);
  const clock = createWallClock();
  const startedAt = new Date(clock.now());
  const name = startedAt.toISOString().replaceAll(/[:.]/g, "-");
  const made = await createFolder(path.resolve(options.reports));
  await checkLatest(options.reports);

  if (jobs < wanted) console.log(`${jobs} scenarios at the same time: more files may not be open (ulimit -n)`);
  widenYoungGeneration();
  const { signal } = hearInterruption();
  const { judgedRun } = await import("./judged-run.ts");
  const seed = options.seed ?? startedAt.getTime().toString(36);
  const common = {
    startedAt,
    seed,
    jobs,
    bail: options.bail,
    verbose: options.verbose,
    coverage: options.coverage,
    runtime: options.runtime,
    signal,
    known,
    ...(program === undefined ? {} : { program }),
    ...user,
  };
  const runOne = async (world: WorldChoice, name: string, chosen: ConformanceOptions) => {
    const reports = path.resolve(options.reports, name);
    made.push(...(await createFolder(reports)));
    return judgedRun(scenarios, { ...common, name, world, reports, rerunOptions: rerunOptions(chosen) });
  };
  try {
    if (options.k3sImage.length < 2) return await runOne(world, name, options);
    const { runVersions } = await import("./run-versions.ts");
    return await runVersions(options.k3sImage, { name, reports: options.reports, signal }, (image, own) => {
      const chosen = { ...options, k3sImage: [image] };
      return runOne(worldChoice(chosen), own, chosen);
    });
  } finally {
    await removeEmptyFolders(made);
  }
}

/** Those options that change what a scenario does, as they were given. */
function rerunOptions(options: ConformanceOptions): string[] {
  const { scenarios, runner, runnerFile, expectations, config, runtime } = options;
  const { cluster, means, advertise, imageMap, helperImage, relayImage, k3sImage, loadImages } = options;
  return [
    ...(cluster === "fake" ? [] : ["--cluster", cluster]),
    ...(means === undefined ? [] : ["--means", means]),
    ...(advertise === undefined ? [] : ["--advertise", advertise]),
    ...imageMap.flatMap((entry) => ["--image-map", entry]),
    ...k3sImage.flatMap((image) => ["--k3s-image", image]),
    ...loadImages.flatMap((file) => ["--load-images", file]),
    ...(helperImage === undefined ? [] : ["--helper-image", helperImage]),
    ...(relayImage === undefined ? [] : ["--relay-image", relayImage]),
    ...(scenarios === OWN_SCENARIOS ? [] : ["--scenarios", scenarios]),
    ...(runner === undefined ? [] : ["--runner", runner]),
    ...(runnerFile === undefined ? [] : ["--runner-file", runnerFile]),
    ...(expectations === undefined ? [] : ["--expectations", expectations]),
    ...(config === undefined ? [] : ["--config", config]),
    ...(runtime === "auto" ? [] : ["--runtime", runtime]),
  ];
}

async function programOf({ runner, runnerFile }: ConformanceOptions): Promise<RunnerProgram | undefined> {
  if (runner !== undefined && runnerFile !== undefined) {
    throw usageError("two-runners", "got both --runner and --runner-file, expected one of them");
  }
  if (runnerFile !== undefined) return loadSubject(runnerFile);
  return runner === undefined ? undefined : runnerProgram(runner);
}

async function readUserConfig(file: string): Promise<Pick<JudgedRunOptions, "userConfig" | "userObjects">> {
  const { loadUserConfig } = await import("./load-user-config.ts");
  const { namedObjects } = await import("./named-objects.ts");
  const { config, text, origins } = await loadUserConfig(file);
  const { requireKubernetes } = await import("./workable-runners.ts");
  const chosen = config.runners.slice(0, 1);
  for (const [index, runner] of chosen.entries()) requireKubernetes(runner, index, origins);
  return { userConfig: text, userObjects: chosen.flatMap((runner) => namedObjects(runner.kubernetes)) };
}
