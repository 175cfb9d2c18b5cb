/** Reasons that GitLab knows; what is sent also depends on the job's `features.failure_reasons` (facts 4.8). */
export type FailureReason = "script_failure" | "runner_system_failure" | "job_execution_timeout" | "job_canceled" | "image_pull_failure" | "runner_configuration_error" | "runner_external_dependency_failure" | "runner_interrupted" | "unknown_failure";
/**
 * A failure that belongs to the job rather than to the machinery: it is shown as `Job failed: …` and not tried again.
 * Everything else thrown by an executor is a system failure.
 */
export declare class BuildError extends Error {
    name: string;
    /** Unset stands for `script_failure`. */
    readonly reason: FailureReason | undefined;
    /** 0 when no script ended. */
    readonly exitCode: number;
    constructor(message: string, options?: {
        reason?: FailureReason;
        exitCode?: number;
        cause?: unknown;
    });
}
