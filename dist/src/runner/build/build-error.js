/**
 * A failure that belongs to the job rather than to the machinery: it is shown as `Job failed: …` and not tried again.
 * Everything else thrown by an executor is a system failure.
 */
export class BuildError extends Error {
    name = "BuildError";
    /** Unset stands for `script_failure`. */
    reason;
    /** 0 when no script ended. */
    exitCode;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.reason = options.reason;
        this.exitCode = options.exitCode ?? 0;
    }
}
