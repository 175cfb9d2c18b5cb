import type { Clock } from "./clock.ts";
import { patientTimer } from "./patient-timer.ts";

export interface TimeLimit {
  readonly signal: AbortSignal;
  /** The work is over: the limit holds no more. */
  lift(): void;
}

/** A signal that aborts when somebody else has taken so long. It does not keep a program alive. */
export function timeLimit(clock: Clock, ms: number, reason: () => unknown): TimeLimit {
  const limit = new AbortController();
  const timer = patientTimer(clock, ms, () => limit.abort(reason()), { background: true });
  return { signal: limit.signal, lift: () => timer.cancel() };
}
