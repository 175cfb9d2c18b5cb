import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { createKubernetesExecutor } from "../executor/index.js";
import { createSystemId, loadConfig, runnerSettings, startRunner } from "../runner/index.js";
import { formatProblem, UsageError } from "../diagnostics/index.js";
import { DEFAULT_LIMITS } from "./subject.js";
/** The project's own runner, in this process: the same code as `npm run runner`. */
export function createBuiltInSubject({ clock, random, network, http, recorder, version }) {
    /** By config.toml: a machine keeps its id. */
    const systemIds = new Map();
    return {
        name: `built-in ${version}`,
        killable: false,
        limits: DEFAULT_LIMITS,
        async start(configFile, machine) {
            const settings = runnerSettings(machine.arguments, machine.env);
            if (settings.problems.length > 0)
                throw new UsageError(settings.problems);
            const { config, problems } = loadConfig(await readFile(configFile, "utf8"), configFile, settings.given);
            if (config === undefined)
                throw new UsageError(problems);
            const log = (level, message, fields) => void recorder.record("subject", { type: "runner-log", level, message, ...(fields && { fields }) });
            for (const problem of problems)
                log("warning", formatProblem(problem));
            const systemId = systemIds.get(configFile) ?? createSystemId(random);
            systemIds.set(configFile, systemId);
            const runner = startRunner({
                config,
                systemId,
                clock,
                random,
                network,
                http,
                createExecutor: createKubernetesExecutor({
                    clock,
                    random,
                    http,
                    env: { ...machine.env },
                    readFile: (file) => readFile(machine.files[file] ?? file, "utf8"),
                }),
                log,
                hostname: hostname(),
            });
            return {
                signal(signal) {
                    if (signal === "SIGKILL")
                        throw new Error("a runner in this process cannot be killed; it takes subject: process");
                    runner.stop(signal === "SIGQUIT" ? "graceful" : "forceful");
                },
                exited: runner.done.then(() => ({ code: 0, leftovers: [] })),
                abandon() {
                    // Once aborts the jobs, twice does not wait for that.
                    runner.stop("forceful");
                    runner.stop("forceful");
                    return Promise.resolve();
                },
            };
        },
    };
}
