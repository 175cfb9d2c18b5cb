import { parse, TomlError } from "smol-toml";
import { knownKeys, zodProblems } from "../../diagnostics/index.js";
import { configOrigins } from "./config-origins.js";
import { configSchema } from "./config-schema.js";
/**
 * Reads config.toml. Unknown keys are warnings, as GitLab Runner goes on without them; wrong types and broken TOML are errors,
 * and then there is no `config`. `file` is only for the problems' places. Every runner gets what is `given` beside the file.
 */
export function loadConfig(source, file, given = []) {
    let value;
    try {
        value = parse(source);
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        return { problems: [brokenToml(error, file)], origins: configOrigins("", file, [], {}) };
    }
    const origins = configOrigins(source, file, given, value);
    const problems = singleRunner(value, origins);
    giveSettings(value, given);
    problems.push(...goneKeys(value, origins));
    let checked = configSchema.safeParse(value);
    // GitLab Runner takes keys in any mixture of capital and small letters.
    while (!checked.success && adoptSpelling(value, checked.error))
        checked = configSchema.safeParse(value);
    if (checked.success)
        return problems.some(isError) ? { problems, origins } : { config: checked.data, problems, origins };
    problems.push(...zodProblems(checked.error, configSchema, value, file, origins.place).map(asWarning));
    problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    dropUnknownKeys(value, checked.error);
    const tolerant = configSchema.safeParse(value);
    const usable = tolerant.success && !problems.some(isError);
    return usable ? { config: tolerant.data, problems, origins } : { problems, origins };
}
function brokenToml(error, file) {
    const [first = "", ...rest] = error.message.split("\n");
    const reason = first.replace(/^Invalid TOML document: /, "");
    const message = `not valid TOML: ${reason || rest.join(" ")}`;
    return { code: "broken-toml", severity: "error", message, file, line: error.line, column: error.column };
}
/** `[runners]` for `[[runners]]`: told once, and the rest is checked as if it had been a list. */
function singleRunner(value, origins) {
    const runners = member(value, "runners");
    if (!isRecord(value) || !isRecord(runners) || Array.isArray(runners))
        return [];
    const place = origins.place(["runners"]);
    value["runners"] = [runners];
    return [
        {
            code: "wrong-type",
            severity: "error",
            message: '"runners" is a table, expected a list of tables',
            hint: "start each runner with [[runners]]",
            ...place,
        },
    ];
}
function giveSettings(value, given) {
    for (const runner of runnersOf(value)) {
        if (!isRecord(runner) || given.length === 0)
            continue;
        const kubernetes = (runner["kubernetes"] ??= {});
        if (!isRecord(kubernetes))
            continue;
        for (const { key, value: wanted } of given) {
            for (const spelling of Object.keys(kubernetes))
                if (isSame(spelling, key))
                    delete kubernetes[spelling];
            kubernetes[key] = wanted;
        }
    }
}
function isError(problem) {
    return problem.severity === "error";
}
function asWarning(problem) {
    return problem.code === "unknown-key" ? { ...problem, severity: "warning" } : problem;
}
const GONE = "terminationGracePeriodSeconds";
function goneKeys(value, origins) {
    return runnersOf(value).flatMap((runner, index) => {
        if (member(member(runner, "kubernetes"), GONE) === undefined)
            return [];
        return [
            {
                code: "deprecated-key",
                severity: "warning",
                message: `"${GONE}" is no longer supported and has no effect`,
                hint: 'use "pod_termination_grace_period_seconds" or "cleanup_grace_period_seconds"',
                ...origins.place(["runners", index, "kubernetes", GONE]),
            },
        ];
    });
}
/** Renames unknown keys that differ from a known one only in capital letters; false when there was none. */
function adoptSpelling(value, error) {
    let renamed = false;
    forUnknownKeys(value, error, (table, key, path) => {
        const known = knownKeys(configSchema, path).find((candidate) => isSame(candidate, key));
        if (known === undefined || known in table)
            return;
        table[known] = table[key];
        delete table[key];
        renamed = true;
    });
    return renamed;
}
function dropUnknownKeys(value, error) {
    forUnknownKeys(value, error, (table, key) => void delete table[key]);
}
function forUnknownKeys(value, error, act) {
    for (const issue of error.issues) {
        if (issue.code !== "unrecognized_keys")
            continue;
        const path = issue.path;
        const table = path.reduce((outer, step) => member(outer, step), value);
        for (const key of issue.keys)
            if (isRecord(table))
                act(table, key, path);
    }
}
function runnersOf(value) {
    const runners = member(value, "runners");
    return Array.isArray(runners) ? runners : [];
}
function isSame(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function member(value, key) {
    return isRecord(value) ? value[key] : undefined;
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
