import type { ProblemList } from "./problem-list.ts";
import type { Tree } from "./tree.ts";
/** When a failed job gets another try. */
export interface RetryPolicy {
    max: number;
    /** `always` or failure reasons. */
    when: readonly string[];
    exitCodes: readonly number[];
}
export declare const NO_RETRY: RetryPolicy;
export declare function retryPolicy(tree: Tree, problems: ProblemList): RetryPolicy | undefined;
export declare function mayRetry(policy: RetryPolicy, failed: {
    retries: number;
    failureReason: string | undefined;
    exitCode: number | undefined;
}): boolean;
