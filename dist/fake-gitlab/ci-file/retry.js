import { mapping, oneOf, optional, stringList, wholeNumber } from "./readers.js";
export const NO_RETRY = { max: 0, when: ["always"], exitCodes: [] };
const MAX = { min: 0, max: 2 };
const EXIT_CODE = { min: 0, max: 255 };
const REASONS = [
    "always",
    "unknown_failure",
    "script_failure",
    "api_failure",
    "stuck_or_timeout_failure",
    "runner_system_failure",
    "runner_unsupported",
    "stale_schedule",
    "job_execution_timeout",
    "archived_failure",
    "unmet_prerequisites",
    "scheduler_failure",
    "data_integrity_failure",
];
export function retryPolicy(tree, problems) {
    if (tree.kind === "scalar") {
        const max = wholeNumber(tree, "retry", MAX, problems);
        return max === undefined ? undefined : { ...NO_RETRY, max };
    }
    const map = mapping(tree, "retry", ["max", "when", "exit_codes"], problems);
    if (map === undefined)
        return undefined;
    const when = optional(map, "when", (value) => stringList(value, "retry: when", problems).flatMap((item) => oneOf(item, "retry: when", REASONS, problems) ?? []));
    const exitCodes = optional(map, "exit_codes", (value) => (value.kind === "list" ? value.items : [value]).flatMap((item) => wholeNumber(item, "retry: exit_codes", EXIT_CODE, problems) ?? []));
    return {
        max: optional(map, "max", (value) => wholeNumber(value, "retry: max", MAX, problems)) ?? 0,
        // Exit codes alone mean only those.
        when: when ?? (exitCodes === undefined ? ["always"] : []),
        exitCodes: exitCodes ?? [],
    };
}
export function mayRetry(policy, failed) {
    if (failed.retries >= policy.max)
        return false;
    if (failed.exitCode !== undefined && policy.exitCodes.includes(failed.exitCode))
        return true;
    if (policy.when.includes("always"))
        return true;
    const reason = failed.failureReason ?? "unknown_failure";
    // One word of the CI file for two reasons of GitLab.
    const asWritten = reason === "job_execution_timeout" ? [reason, "stuck_or_timeout_failure"] : [reason];
    return asWritten.some((word) => policy.when.includes(word));
}
