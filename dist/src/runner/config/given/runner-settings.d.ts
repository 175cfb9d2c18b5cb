import type { Problem } from "../../../diagnostics/index.ts";
import type { GivenSetting } from "./given-setting.ts";
/** What is given beside config.toml, and what of it cannot be understood. */
export interface RunnerSettings {
    given: GivenSetting[];
    problems: Problem[];
}
/** Flags count more than environment variables, and both more than config.toml. */
export declare function runnerSettings(words: readonly string[], env: Readonly<Record<string, string | undefined>>): RunnerSettings;
