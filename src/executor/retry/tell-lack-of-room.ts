import type { Retry } from "./retry.ts";
import type { RetryPolicy } from "./retry-policy.ts";

/** What the API server says of a quota that is full. */
const FULL_QUOTA = "exceeded quota";

/**
 * The same retry, which tells that a call waits for room: from its first refusal by a full quota that is to be tried again, until it
 * succeeds or is given up. `lacksRoom` gives the function that ends it.
 */
export function tellLackOfRoom(retry: Retry, policy: RetryPolicy, lacksRoom: (why: string) => () => void): Retry {
  return async (call, signal) => {
    let over: (() => void) | undefined;
    try {
      return await retry(async (attempt) => {
        try {
          return await call(attempt);
        } catch (error) {
          const text = error instanceof Error ? error.message : String(error);
          if (text.includes(FULL_QUOTA) && attempt < policy.tries(text)) over ??= lacksRoom(text);
          throw error;
        }
      }, signal);
    } finally {
      over?.();
    }
  };
}
