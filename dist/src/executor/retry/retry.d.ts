import type { Clock } from "../../platform/index.ts";
import type { RetryPolicy } from "./retry-policy.ts";
/** Makes an API call as often as the policy allows. `attempt` counts from 1. Rejects with the last error, unchanged, or the signal's reason. */
export type Retry = <T>(call: (attempt: number) => Promise<T>, signal: AbortSignal) => Promise<T>;
export declare function createRetry(policy: RetryPolicy, clock: Clock): Retry;
