import { timeLimit, type Clock, type HttpResponse } from "../../platform/index.ts";

/** How long the head of an answer, and then its body, may take. The API server's own limit for requests that are no streams is 60 s. */
const LIMIT_MS = 90_000;

/** Aborts what is given up, or what the server does not answer in time; that fails like a read that timed out. */
export async function withinLimit<T>(
  clock: Clock,
  signal: AbortSignal,
  act: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = timeLimit(clock, LIMIT_MS, noAnswer);
  try {
    return await act(AbortSignal.any([signal, limit.signal]));
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    limit.lift();
  }
}

/** The whole body of an answer. */
export function textWithinLimit(clock: Clock, signal: AbortSignal, response: HttpResponse): Promise<string> {
  return withinLimit(clock, signal, (limited) => {
    limited.addEventListener("abort", () => response.body.destroy(limited.reason as Error), { once: true });
    return response.text();
  });
}

function noAnswer(): Error {
  return Object.assign(new Error(`no answer within ${LIMIT_MS / 1000} s`), { code: "ETIMEDOUT", syscall: "read" });
}
