import { UsageError, usageError } from "../diagnostics/index.ts";
import { loadConfig, runnerSettings, type Config, type GivenSetting } from "../runner/index.ts";
import { checkConfig } from "./check-config.ts";
import { readConfig } from "./read-config.ts";
import { loadUserConfig } from "./load-user-config.ts";
import { runRunner } from "./run-runner.ts";
import { showPermissions } from "./show-permissions.ts";

export interface RunnerCommandOptions {
  config?: string;
  check: boolean;
  json: boolean;
  permissions: boolean;
  checkCluster: boolean;
}

/** `words` are those of the command line that are no options of the command. Gives the exit code. */
export async function runnerOrCheck(options: RunnerCommandOptions, words: readonly string[]): Promise<number> {
  const { config, check, json, permissions, checkCluster } = options;
  const settings = runnerSettings(words, process.env);
  const isWrong = settings.problems.length > 0;
  if (permissions || checkCluster) {
    if (isWrong) throw new UsageError(settings.problems);
    return showPermissions(await configFor(config, settings.given), checkCluster);
  }
  if (config === undefined) {
    if (isWrong) throw new UsageError(settings.problems);
    throw usageError("missing-option", "required option '--config <file>' not specified");
  }
  if (check) return checkConfig(config, await readConfig(config), settings, json);
  // Whoever wants to read JSON does not want a runner that takes jobs.
  if (json) throw usageError("option-alone", "option '--json' goes with --check", "add --check");
  if (isWrong) throw new UsageError(settings.problems);
  return runRunner(config, settings.given);
}

/** Without a file a runner of which nothing is configured. */
async function configFor(file: string | undefined, given: readonly GivenSetting[]): Promise<Config> {
  if (file !== undefined) return (await loadUserConfig(file, given)).config;
  const { config, problems } = loadConfig("[[runners]]\n", "config.toml", given);
  if (config === undefined) throw new UsageError(problems);
  return config;
}
