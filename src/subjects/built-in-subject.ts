import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { createKubernetesExecutor } from "../executor/index.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Clock, CreateHttpClient, Network, Random } from "../platform/index.ts";
import { createSystemId, loadConfig, runnerSettings, startRunner, type RunnerLog } from "../runner/index.ts";
import { formatProblem, UsageError } from "../diagnostics/index.ts";
import type { Subject } from "./subject.ts";

export interface BuiltInOptions {
  clock: Clock;
  random: Random;
  network: Network;
  http: CreateHttpClient;
  recorder: Recorder;
  version: string;
}

/** The project's own runner, in this process: the same code as `npm run runner`. */
export function createBuiltInSubject({ clock, random, network, http, recorder, version }: BuiltInOptions): Subject {
  return {
    name: `built-in ${version}`,
    async start(configFile, machine) {
      const settings = runnerSettings(machine.arguments, machine.env);
      if (settings.problems.length > 0) throw new UsageError(settings.problems);
      const { config, problems } = loadConfig(await readFile(configFile, "utf8"), configFile, settings.given);
      if (config === undefined) throw new UsageError(problems);
      const log: RunnerLog = (level, message, fields) =>
        void recorder.record("subject", { type: "runner-log", level, message, ...(fields && { fields }) });
      for (const problem of problems) log("warning", formatProblem(problem));
      const runner = startRunner({
        config,
        systemId: createSystemId(random),
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
      const exited = runner.done.then(() => {
        recorder.record("subject", { type: "runner-exit", code: 0 });
        return 0;
      });
      return { stop: (kind) => runner.stop(kind), exited };
    },
  };
}
