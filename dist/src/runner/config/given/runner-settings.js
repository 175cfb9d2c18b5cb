import { environmentSettings } from "./environment-settings.js";
import { flagSettings } from "./flag-settings.js";
/** Flags count more than environment variables, and both more than config.toml. */
export function runnerSettings(words, env) {
    const flags = flagSettings(words);
    const variables = environmentSettings(env);
    const flagged = new Set(flags.given.map(({ key }) => key));
    return {
        given: [...variables.given.filter(({ key }) => !flagged.has(key)), ...flags.given],
        problems: [...variables.problems, ...flags.problems],
    };
}
