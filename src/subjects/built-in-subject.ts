import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { createKubernetesExecutor } from "../executor/index.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Clock, CreateHttpClient, Random } from "../platform/index.ts";
import { createSystemId, loadConfig, startRunner } from "../runner/index.ts";
import { UsageError } from "../diagnostics/index.ts";
import type { Subject } from "./subject.ts";

export interface BuiltInOptions {
  clock: Clock;
  random: Random;
  http: CreateHttpClient;
  recorder: Recorder;
  version: string;
}

/** The project's own runner, in this process: the same code as `npm run runner`. */
export function createBuiltInSubject({ clock, random, http, recorder, version }: BuiltInOptions): Subject {
  return {
    name: `built-in ${version}`,
    async start(configFile) {
      const { config, problems } = loadConfig(await readFile(configFile, "utf8"), configFile);
      if (config === undefined) throw new UsageError(problems);
      const runner = startRunner({
        config,
        systemId: createSystemId(random),
        clock,
        random,
        http,
        createExecutor: createKubernetesExecutor({
          clock,
          random,
          http,
          env: {},
          readFile: (file) => readFile(file, "utf8"),
        }),
        log: (level, message, fields) =>
          void recorder.record("subject", { type: "runner-log", level, message, ...(fields && { fields }) }),
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
