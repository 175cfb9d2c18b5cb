import type { Invariant } from "./invariant.ts";
/**
 * INV-RETRY. A call that the executor retries is tried no more often than retry_limit, or retry_limits for its error, allow; an error
 * outside the documented list is not tried again. Pauses are 500 ms doubled up to retry_backoff_max.
 *
 * Attempts are counted by what is asked for, not by the names that objects get. An attach after another script was saved, and under the legacy
 * strategy an exec after one that was refused, may be the next stage's and are not judged.
 *
 * Tolerated, since the History shows the server's side: connections that failed before a request are not judged here, since nobody can tell which
 * call they were for. Upwards, a pause that is much too long belongs to a call that was made anew, except where that cannot be.
 */
export declare const retry: Invariant;
