import { BuildError } from "./build-error.js";
const ALWAYS_KNOWN = new Set([
    "script_failure",
    "runner_system_failure",
    "job_execution_timeout",
]);
const OLDER = {
    image_pull_failure: "runner_system_failure",
    runner_configuration_error: "script_failure",
    runner_external_dependency_failure: "runner_system_failure",
};
/** What GitLab hears of an error, in words that it announced to know (executor facts 4.8). */
export function outcomeOf(error, known) {
    if (error === undefined)
        return { state: "success" };
    if (!(error instanceof BuildError))
        return { state: "failed", failureReason: "runner_system_failure" };
    const wished = error.reason ?? "script_failure";
    const understood = (reason) => ALWAYS_KNOWN.has(reason) || known.includes(reason);
    const failureReason = understood(wished) ? wished : (OLDER[wished] ?? "unknown_failure");
    return { state: "failed", failureReason, ...(error.exitCode === 0 ? {} : { exitCode: error.exitCode }) };
}
/** The last line of the job's log. */
export function failureLine(error) {
    const system = !(error instanceof BuildError) || error.reason === "runner_system_failure";
    return `Job failed${system ? " (system failure)" : ""}: ${messageOf(error)}`;
}
export function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
