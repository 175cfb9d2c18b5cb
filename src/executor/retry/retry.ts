import type { Clock } from "../../platform/index.ts";
import type { RetryPolicy } from "./retry-policy.ts";

/** Makes an API call as often as the policy allows. `attempt` counts from 1. Rejects with the last error, unchanged, or the signal's reason. */
export type Retry = <T>(call: (attempt: number) => Promise<T>, signal: AbortSignal) => Promise<T>;

export function createRetry(policy: RetryPolicy, clock: Clock): Retry {
  return async (call, signal) => {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      try {
        return await call(attempt);
      } catch (error) {
        signal.throwIfAborted();
        const text = error instanceof Error ? error.message : String(error);
        if (attempt >= policy.tries(text)) throw error;
        await clock.sleep(policy.delay(attempt), signal);
      }
    }
  };
}
