import { formatProblem } from "../diagnostics/index.js";
import { effectiveSettings, loadConfig, settingName, } from "../runner/index.js";
import { problemsOf } from "./checked-config.js";
import { EXIT } from "./exit-codes.js";
/** Prints what counts of a configuration, where it comes from, and everything that is wrong with it. Gives the exit code. */
export async function checkConfig(file, text, settings, json) {
    const { config, problems: loading, origins } = loadConfig(text, file, settings.given);
    const found = config === undefined ? [] : await problemsOf(config, file, origins);
    const problems = [...settings.problems, ...loading, ...found];
    const effective = config === undefined ? [] : effectiveSettings(config, origins);
    const errors = problems.filter(({ severity }) => severity === "error").length;
    if (json)
        console.log(JSON.stringify({ file, ok: errors === 0, settings: effective.map(asJson), problems }, null, 2));
    else {
        for (const line of asLines(effective))
            console.log(line);
        for (const problem of problems)
            console.error(formatProblem(problem));
        console.log(summary(file, problems, errors));
    }
    return errors === 0 ? EXIT.ok : EXIT.usage;
}
function asLines(settings) {
    const rows = settings.map(({ path, value, origin, instead }) => {
        const because = instead && `, as ${originText(instead.origin)} gives ${JSON.stringify(instead.written)}`;
        return [`${settingName(path)} = ${shown(value)}`, `${originText(origin)}${because ?? ""}`];
    });
    const width = Math.min(72, Math.max(0, ...rows.map(([left]) => left.length)));
    return rows.map(([left, right]) => `${left.padEnd(width)}  # ${right}`);
}
function shown(value) {
    return value === undefined ? "(not set)" : JSON.stringify(value);
}
function originText(origin) {
    switch (origin.kind) {
        case "file":
            return `${origin.file}:${origin.line}:${origin.column}`;
        case "environment":
            return `environment variable ${origin.name}`;
        case "flag":
            return origin.name;
        case "default":
            return "default";
    }
}
function asJson({ path, value, origin, instead }) {
    return { key: settingName(path), value: value ?? null, origin, ...(instead && { instead }) };
}
function summary(file, problems, errors) {
    if (problems.length === 0)
        return `${file}: no problems`;
    const warnings = problems.length - errors;
    const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;
    return `${file}: ${count(errors, "error")}, ${count(warnings, "warning")}`;
}
