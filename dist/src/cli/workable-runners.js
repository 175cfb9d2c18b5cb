import { UsageError } from "../diagnostics/index.js";
/**
 * A configuration with those `[[runners]]` that this program can work for, and why it cannot for the others. Throws a `UsageError`
 * where none is left.
 */
export function workableRunners(config, origins) {
    const found = config.runners.map((runner, index) => problemsOf(runner, index, origins));
    const runners = config.runners.filter((_, index) => found[index]?.length === 0);
    if (runners.length === 0)
        throw new UsageError(found.flat().map((problem) => problem("error")));
    return { config: { ...config, runners }, problems: found.flat().map((problem) => problem("warning")) };
}
function problemsOf({ executor, url, token }, index, origins) {
    const problem = (key, text, hint) => (severity) => ({
        code: "unworkable-runner",
        severity,
        message: `"runners.${index}.${key}" ${text}`,
        hint,
        ...origins.place(["runners", index, key]),
    });
    return [
        ...(executor === "" || executor === "kubernetes"
            ? []
            : [problem("executor", `is "${executor}", expected kubernetes`, "there is no other executor here")]),
        ...(url === "" ? [problem("url", "is missing", "the address of the GitLab")] : []),
        ...(token === "" ? [problem("token", "is missing", "the runner's authentication token, glrt-…")] : []),
    ];
}
