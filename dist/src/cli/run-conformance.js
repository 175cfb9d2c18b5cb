import path from "node:path";
import { usageError } from "../diagnostics/index.js";
import { createWallClock } from "../platform/wall-clock.js";
import { chooseScenarios } from "../scenario/choose-scenarios.js";
import { loadSubject } from "../subjects/subject-file.js";
import { runnerProgram } from "../subjects/runner-program.js";
import { EXIT } from "./exit-codes.js";
import { contentChecks } from "../library/content-checks.js";
import { hearInterruption } from "./interruption.js";
import { loadKnownFailures } from "./load-known-failures.js";
import { listScenarios } from "./list-scenarios.js";
import { OWN_SCENARIOS } from "../library/own-scenarios.js";
import { createFolder } from "./reports-folder.js";
import { widenYoungGeneration } from "./young-generation.js";
/** Checks what the user gave, then runs it. Gives the exit code. */
export async function runConformance(patterns, options) {
    if (options.cluster !== "fake") {
        throw usageError("unknown-cluster", `no world "${options.cluster}", expected fake`, "--cluster fake is the embedded default");
    }
    const program = await programOf(options);
    const scenarios = await chooseScenarios(options.scenarios, patterns, contentChecks);
    if (options.list) {
        if (!options.coverage)
            console.log(listScenarios(scenarios));
        else
            await (await import("./tell-coverage.js")).tellCoverage(scenarios, new Map());
        return EXIT.ok;
    }
    return runSelected(scenarios, program, options);
}
async function runSelected(scenarios, program, options) {
    const known = options.expectations === undefined ? [] : await loadKnownFailures(options.expectations, options.scenarios);
    const user = options.config === undefined ? {} : await readUserConfig(options.config);
    const clock = createWallClock();
    const startedAt = new Date(clock.now());
    const name = startedAt.toISOString().replaceAll(/[:.]/g, "-");
    const reports = path.resolve(options.reports, name);
    await createFolder(reports);
    widenYoungGeneration();
    const interruption = hearInterruption();
    const { judgedRun } = await import("./judged-run.js");
    return await judgedRun(scenarios, {
        name,
        startedAt,
        reports,
        seed: options.seed ?? startedAt.getTime().toString(36),
        jobs: options.jobs,
        bail: options.bail,
        verbose: options.verbose,
        coverage: options.coverage,
        runtime: options.runtime,
        signal: interruption.signal,
        rerunOptions: rerunOptions(options),
        known,
        ...(program === undefined ? {} : { program }),
        ...user,
    });
}
/** Those options that change what a scenario does, as they were given. */
function rerunOptions({ scenarios, runner, runnerFile, expectations, config, runtime }) {
    return [
        ...(scenarios === OWN_SCENARIOS ? [] : ["--scenarios", scenarios]),
        ...(runner === undefined ? [] : ["--runner", runner]),
        ...(runnerFile === undefined ? [] : ["--runner-file", runnerFile]),
        ...(expectations === undefined ? [] : ["--expectations", expectations]),
        ...(config === undefined ? [] : ["--config", config]),
        ...(runtime === "auto" ? [] : ["--runtime", runtime]),
    ];
}
async function programOf({ runner, runnerFile }) {
    if (runner !== undefined && runnerFile !== undefined) {
        throw usageError("two-runners", "got both --runner and --runner-file, expected one of them");
    }
    if (runnerFile !== undefined)
        return loadSubject(runnerFile);
    return runner === undefined ? undefined : runnerProgram(runner);
}
async function readUserConfig(file) {
    const { loadUserConfig } = await import("./load-user-config.js");
    const { namedObjects } = await import("./named-objects.js");
    const { config, text } = await loadUserConfig(file);
    return {
        userConfig: text,
        userObjects: config.runners.slice(0, 1).flatMap((runner) => namedObjects(runner.kubernetes)),
    };
}
