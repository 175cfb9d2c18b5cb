import { EXIT } from "./exit-codes.ts";
import { onSignals } from "./signals.ts";

export interface Interruption {
  /** Aborts when a user wants an end. */
  readonly signal: AbortSignal;
  /** Resolves then. */
  readonly asked: Promise<void>;
}

/** Hears Ctrl-C, SIGTERM and a terminal that was closed; whoever asks again does not wait for the cleaning up. */
export function hearInterruption(): Interruption {
  const abort = new AbortController();
  const asked = new Promise<void>((resolve) => {
    abort.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  onSignals(["SIGINT", "SIGTERM", "SIGHUP"], () => {
    if (abort.signal.aborted) process.exit(EXIT.interrupted);
    abort.abort(new Error("interrupted"));
  });
  return { signal: abort.signal, asked };
}
