/** What GitLab tells runners that it understands (`features.failure_reasons`, executor facts 4.8). */
export declare const FAILURE_REASONS: readonly string[];
/** Whether a GitLab that knows these reasons can store this one; a failure without a reason is one, too. */
export declare function isKnownReason(reason: string | undefined, known: readonly string[]): boolean;
