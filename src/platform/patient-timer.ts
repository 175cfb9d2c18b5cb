import type { Clock, Timer } from "./clock.ts";

/** So much of a wait is counted at a time. */
const SLICE_MS = 5_000;
/** A timer that comes so much later than it should comes from a program that was stopped (SIGSTOP, a laptop that slept). */
const LATE_MS = 1_000;

/**
 * A timer for how long somebody else may take to be heard. Time in which this program was stopped hardly counts, and it never ends in the
 * moment in which the program goes on: timers come before what has arrived meanwhile is read.
 */
export function patientTimer(
  clock: Clock,
  ms: number,
  callback: () => void,
  options?: { background?: boolean },
): Timer {
  let left = ms;
  const wait = (): Timer => {
    const slice = Math.min(left, SLICE_MS);
    const due = clock.monotonic() + slice;
    return clock.timer(
      slice,
      () => {
        const wasStopped = clock.monotonic() - due > LATE_MS;
        if (slice === left && !wasStopped) {
          callback();
          return;
        }
        if (slice < left) left -= slice;
        timer = wait();
      },
      options,
    );
  };
  let timer = wait();
  return { cancel: () => timer.cancel() };
}
