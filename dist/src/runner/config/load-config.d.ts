import { type Problem } from "../../diagnostics/index.ts";
import { type ConfigOrigins } from "./config-origins.ts";
import type { GivenSetting } from "./given/given-setting.ts";
import type { Config } from "./runner-config.ts";
export interface LoadedConfig {
    /** Unset when nobody can work with it. */
    config?: Config;
    problems: Problem[];
    origins: ConfigOrigins;
}
/**
 * Reads config.toml. Unknown keys are warnings, as GitLab Runner goes on without them; wrong types and broken TOML are errors,
 * and then there is no `config`. `file` is only for the problems' places. Every runner gets what is `given` beside the file.
 */
export declare function loadConfig(source: string, file: string, given?: readonly GivenSetting[]): LoadedConfig;
