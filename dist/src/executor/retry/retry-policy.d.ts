export interface RetrySettings {
    /** Tries in total, the first included. */
    retry_limit: number;
    /** Part of an error text -> tries in total. */
    retry_limits: Record<string, number>;
    /** Milliseconds. */
    retry_backoff_max: number;
}
/** How often and how patiently an API call is made again ("Configure the number of request attempts to the Kubernetes API"). */
export interface RetryPolicy {
    /** Tries in total for a call that failed with this text; 1 or less means that it is not made again. */
    tries(errorText: string): number;
    /** Milliseconds to wait after the given failed try, counted from 1. */
    delay(failedTry: number): number;
}
export declare function createRetryPolicy(settings: RetrySettings): RetryPolicy;
