import type { Clock } from "../platform/index.ts";

export type StopSignal = "SIGINT" | "SIGTERM" | "SIGQUIT" | "SIGHUP";

/** npm passes on a Ctrl-C that the terminal has already given to all of its processes, a moment later. */
const SAME_CTRL_C_MS = 500;

/** Calls back for each of the signals until the returned function is called. */
export function onSignals(
  signals: readonly StopSignal[],
  clock: Clock,
  listener: (signal: StopSignal) => void,
): () => void {
  let lastCtrlC = Number.NEGATIVE_INFINITY;
  const hear = (signal: StopSignal) => {
    if (signal === "SIGINT") {
      const previous = lastCtrlC;
      lastCtrlC = clock.monotonic();
      if (lastCtrlC - previous < SAME_CTRL_C_MS) return;
    }
    listener(signal);
  };
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}
