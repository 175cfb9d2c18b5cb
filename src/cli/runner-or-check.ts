import { UsageError, usageError } from "../diagnostics/index.ts";
import { runnerSettings } from "../runner/index.ts";
import { checkConfig } from "./check-config.ts";
import { readConfig } from "./read-config.ts";
import { runRunner } from "./run-runner.ts";

export interface RunnerCommandOptions {
  config?: string;
  check: boolean;
  json: boolean;
}

/** `words` are those of the command line that are no options of the command. Gives the exit code. */
export async function runnerOrCheck(options: RunnerCommandOptions, words: readonly string[]): Promise<number> {
  const { config, check, json } = options;
  const settings = runnerSettings(words, process.env);
  if (config === undefined) {
    if (settings.problems.length > 0) throw new UsageError(settings.problems);
    throw usageError("missing-option", "required option '--config <file>' not specified");
  }
  if (check) return checkConfig(config, await readConfig(config), settings, json);
  if (settings.problems.length > 0) throw new UsageError(settings.problems);
  return runRunner(config, settings.given);
}
