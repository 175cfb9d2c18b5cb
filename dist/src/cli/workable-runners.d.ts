import { type Problem } from "../diagnostics/index.ts";
import type { Config, ConfigOrigins } from "../runner/index.ts";
/**
 * A configuration with those `[[runners]]` that this program can work for, and why it cannot for the others. Throws a `UsageError`
 * where none is left.
 */
export declare function workableRunners(config: Config, origins: ConfigOrigins): {
    config: Config;
    problems: Problem[];
};
