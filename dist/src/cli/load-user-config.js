import { formatProblem, UsageError, usageError } from "../diagnostics/index.js";
import { loadConfig } from "../runner/index.js";
import { readConfig } from "./read-config.js";
/** Reads the config.toml that a user named; prints its warnings, and throws a `UsageError` where no runner can work with it. */
export async function loadUserConfig(file, given = []) {
    const text = await readConfig(file);
    const { config, problems, origins } = loadConfig(text, file, given);
    if (config === undefined)
        throw new UsageError(problems);
    for (const problem of problems)
        console.error(formatProblem(problem));
    if (config.runners.length === 0) {
        throw usageError("no-runners", `${file} has no [[runners]] section`, "add one with url, token and [runners.kubernetes]");
    }
    return { config, text, origins };
}
