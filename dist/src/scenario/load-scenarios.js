import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { didYouMean, UsageError, usageError } from "../diagnostics/index.js";
import { parseScenarios } from "./parse-scenario.js";
/**
 * All scenarios below a folder, by id; with patterns those of the files in which a scenario that fits may be. Throws a `UsageError` that
 * names every broken file.
 */
export async function loadScenarios(folder, checks, patterns = []) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
        throw usageError("no-scenarios", `cannot read the scenario folder ${folder}: ${reasonOf(error)}`, "--scenarios names the folder that holds <area>/<name>.yaml");
    });
    const files = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort();
    if (files.length === 0) {
        throw usageError("no-scenarios", `no scenario below ${folder}`, "a scenario is a file <area>/<name>.yaml");
    }
    const problems = [];
    const scenarios = [];
    const wanted = filesOf(patterns);
    for (const name of files) {
        const file = path.relative("", path.join(folder, name));
        const id = name.slice(0, -".yaml".length).split(path.sep).join("/");
        if (!wanted(id))
            continue;
        try {
            scenarios.push(...parseScenarios(await read(path.join(folder, name)), id, file, checks));
        }
        catch (error) {
            if (!(error instanceof UsageError))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new UsageError(problems);
    return scenarios.sort((a, b) => (a.id < b.id ? -1 : 1));
}
/** Whether a file of this id may hold a scenario that fits one of the patterns: to read all of them takes longer than most scenarios. */
function filesOf(patterns) {
    const bases = patterns.map((pattern) => {
        const { base, negated } = picomatch.scan(pattern);
        return negated ? "" : base;
    });
    if (bases.length === 0 || bases.includes(""))
        return () => true;
    return (id) => bases.some((base) => `${id}/`.startsWith(`${base}/`) || base.startsWith(`${id}/`));
}
async function read(file) {
    return readFile(file, "utf8").catch((error) => {
        throw usageError("unreadable-scenario", `cannot read ${file}: ${reasonOf(error)}`);
    });
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Those that ids, globs or the name of a file with cases mean, in the order of their ids; all when none is given. Throws a `UsageError` for a name that fits none. */
export function selectScenarios(scenarios, patterns) {
    if (patterns.length === 0)
        return [...scenarios];
    const ids = scenarios.map(({ id }) => id);
    const wanted = new Set();
    const problems = [];
    for (const pattern of patterns) {
        const fits = picomatch([pattern, `${pattern}/**`]);
        const matching = ids.filter((id) => fits(id));
        for (const id of matching)
            wanted.add(id);
        if (matching.length > 0)
            continue;
        const hint = didYouMean(pattern, ids) ?? "npm run conformance -- --list shows all";
        problems.push({ code: "unknown-scenario", severity: "error", message: `no scenario "${pattern}"`, hint });
    }
    if (problems.length > 0)
        throw new UsageError(problems);
    return scenarios.filter(({ id }) => wanted.has(id));
}
