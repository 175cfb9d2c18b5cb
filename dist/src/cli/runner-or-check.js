import { UsageError, usageError } from "../diagnostics/index.js";
import { loadConfig, runnerSettings } from "../runner/index.js";
import { checkConfig } from "./check-config.js";
import { readConfig } from "./read-config.js";
import { loadUserConfig } from "./load-user-config.js";
import { runRunner } from "./run-runner.js";
import { showPermissions } from "./show-permissions.js";
/** `words` are those of the command line that are no options of the command. Gives the exit code. */
export async function runnerOrCheck(options, words) {
    const { config, check, json, permissions, checkCluster } = options;
    const settings = runnerSettings(words, process.env);
    const isWrong = settings.problems.length > 0;
    if (permissions || checkCluster) {
        if (isWrong)
            throw new UsageError(settings.problems);
        return showPermissions(await configFor(config, settings.given), checkCluster);
    }
    if (config === undefined) {
        if (isWrong)
            throw new UsageError(settings.problems);
        throw usageError("missing-option", "required option '--config <file>' not specified");
    }
    if (check)
        return checkConfig(config, await readConfig(config), settings, json);
    if (isWrong)
        throw new UsageError(settings.problems);
    return runRunner(config, settings.given);
}
/** Without a file a runner of which nothing is configured. */
async function configFor(file, given) {
    if (file !== undefined)
        return (await loadUserConfig(file, given)).config;
    const { config, problems } = loadConfig("[[runners]]\n", "config.toml", given);
    if (config === undefined)
        throw new UsageError(problems);
    return config;
}
