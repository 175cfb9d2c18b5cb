import type { Clock } from "../platform/index.ts";

export type StopSignal = "SIGINT" | "SIGTERM" | "SIGQUIT" | "SIGHUP";

/** Within this time a second SIGINT is npm's, which passes on the Ctrl-C that the terminal has already given to all of its processes. */
const TWIN_MS = 2000;

/**
 * Calls back for each of the signals until the program is over. The handlers are never taken away: a signal that comes late, while the
 * last things are written, must not make a failure of an orderly end.
 */
export function onSignals(
  signals: readonly StopSignal[],
  clock: Clock,
  listener: (signal: StopSignal) => void,
  isUnderNpm = process.env["npm_lifecycle_event"] !== undefined,
): void {
  let twinUntil = Number.NEGATIVE_INFINITY;
  for (const signal of signals) {
    process.on(signal, () => {
      if (signal === "SIGINT" && isUnderNpm) {
        const isTwin = clock.monotonic() < twinUntil;
        twinUntil = isTwin ? Number.NEGATIVE_INFINITY : clock.monotonic() + TWIN_MS;
        if (isTwin) return;
      }
      listener(signal);
    });
  }
}
