import path from "node:path";
import { formatSummary, isBad, writeReports, } from "../report/index.js";
import { readVersion } from "../subjects/read-version.js";
import { EXIT } from "./exit-codes.js";
import { withGround } from "../library/ground.js";
import { lacksOf, runnerUnderTest } from "../library/runner-under-test.js";
import { INTERRUPTED, interruptibleSubject } from "./interruptible-subject.js";
import { createProgress } from "./progress.js";
import { runScenarios } from "./run-scenarios.js";
import { VERSION } from "../library/version.js";
/** Runs the scenarios and writes their reports. Gives the exit code. */
export async function judgedRun(scenarios, options) {
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
        progress.print(opening(scenarios.length, options.seed, ground));
        for (const line of namedLine(options.userObjects ?? []))
            progress.print(line);
        const { program } = options;
        const version = program === undefined ? undefined : await readVersion(program, ground.programs);
        const results = await finishedResults(scenarios, options, ground, progress);
        progress.close();
        const ended = new Set(results.map(({ id }) => id));
        const unfinished = scenarios.map(({ id }) => id).filter((id) => !ended.has(id));
        const leftovers = await ground.runtime.leftovers();
        const run = {
            run: options.name,
            subject: program?.name ?? `built-in ${VERSION}`,
            ...(version === undefined ? {} : { subjectVersion: version }),
            world: "fake",
            seed: options.seed,
            options: options.rerunOptions,
            versions: { faultline: VERSION, node: process.versions.node, containers: ground.runtime.description },
            startedAt: options.startedAt.toISOString(),
            durationMs: Math.round(ground.clock.monotonic() - start),
            scenarios: results,
            ...(unfinished.length > 0 ? { unfinished } : {}),
        };
        await writeReports(reports, run);
        console.log(formatSummary(run, { color: terminal && process.env["NO_COLOR"] === undefined, skipsAreKnown: !terminal }));
        if (options.coverage)
            await coverageOf(scenarios, results, reports);
        console.log(`Results: ${path.relative("", reports) || reports}`);
        if (leftovers.length > 0) {
            console.error(`error: processes outlived the run: ${leftovers.join(", ")}`);
            return EXIT.harness;
        }
        if (!signal.aborted)
            return exitCode(run);
        console.error(`interrupted: ${results.length} of ${scenarios.length} scenarios were finished`);
        return EXIT.interrupted;
    });
}
async function coverageOf(scenarios, results, reports) {
    const { tellCoverage } = await import("./tell-coverage.js");
    await tellCoverage(scenarios, new Map(results.map(({ id, result }) => [id, result])), reports);
}
function opening(count, seed, { runtime }) {
    return `${count} ${count === 1 ? "scenario" : "scenarios"}, world fake, seed ${seed}\ncontainers: ${runtime.description}`;
}
/** Tells what was put into the cluster because of the user's settings. */
function namedLine(objects) {
    if (objects.length === 0)
        return [];
    return [`made for your config.toml: ${objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).join(", ")}`];
}
/** What an interruption broke off says nothing about the runner, so it is left out. */
async function finishedResults(scenarios, options, ground, progress) {
    const { jobs, seed, reports, program, userConfig, userObjects, verbose } = options;
    const bad = new AbortController();
    const signal = AbortSignal.any([options.signal, bad.signal]);
    const finished = ({ reason }) => reason !== INTERRUPTED;
    const results = await runScenarios(scenarios, {
        ground,
        jobs,
        seed,
        reports,
        signal,
        subject: (world, scenario) => interruptibleSubject(runnerUnderTest(program, scenario.subject, ground, world), signal),
        onStart: ({ id }) => progress.started(id),
        onEnd: (result) => {
            if (!finished(result))
                return;
            progress.ended(result);
            if (options.bail && isBad(result.result))
                bad.abort();
        },
        lacks: lacksOf(program),
        known: options.known,
        ...(userConfig === undefined ? {} : { userConfig }),
        ...(userObjects === undefined ? {} : { userObjects }),
        ...(verbose ? { onLine: (id, line) => progress.print(`${id}: ${line}`) } : {}),
    });
    return results.filter(finished);
}
function exitCode(run) {
    if (run.scenarios.some(({ result }) => result === "error"))
        return EXIT.harness;
    return run.scenarios.some(({ result }) => isBad(result)) ? EXIT.failed : EXIT.ok;
}
