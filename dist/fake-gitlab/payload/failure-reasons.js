/** What GitLab tells runners that it understands (`features.failure_reasons`, executor facts 4.8). */
export const FAILURE_REASONS = [
    "unknown_failure",
    "script_failure",
    "api_failure",
    "stuck_or_timeout_failure",
    "runner_system_failure",
    "missing_dependency_failure",
    "runner_unsupported",
    "stale_schedule",
    "job_execution_timeout",
    "archived_failure",
    "unmet_prerequisites",
    "scheduler_failure",
    "data_integrity_failure",
    "forward_deployment_failure",
    "user_blocked",
    "project_deleted",
    "ci_quota_exceeded",
    "pipeline_loop_detected",
    "no_matching_runner",
    "trace_size_exceeded",
    "builds_disabled",
    "environment_creation_failure",
    "deployment_rejected",
    "failed_outdated_deployment_job",
    "image_pull_failure",
    "runner_configuration_error",
    "runner_external_dependency_failure",
];
/** Known to every GitLab that runners of today speak with. */
const OLDEST = new Set([
    "unknown_failure",
    "script_failure",
    "runner_system_failure",
    "job_execution_timeout",
]);
/** Whether a GitLab that knows these reasons can store this one; a failure without a reason is one, too. */
export function isKnownReason(reason, known) {
    return reason === undefined || OLDEST.has(reason) || known.includes(reason);
}
