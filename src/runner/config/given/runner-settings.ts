import type { Problem } from "../../../diagnostics/index.ts";
import { environmentSettings } from "./environment-settings.ts";
import { flagSettings } from "./flag-settings.ts";
import type { GivenSetting } from "./given-setting.ts";

/** What is given beside config.toml, and what of it cannot be understood. */
export interface RunnerSettings {
  given: GivenSetting[];
  problems: Problem[];
}

/** Flags count more than environment variables, and both more than config.toml. */
export function runnerSettings(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): RunnerSettings {
  const flags = flagSettings(words);
  const variables = environmentSettings(env);
  const flagged = new Set(flags.given.map(({ key }) => key));
  return {
    given: [...variables.given.filter(({ key }) => !flagged.has(key)), ...flags.given],
    problems: [...variables.problems, ...flags.problems],
  };
}
