import type { Clock, Timer } from "../../src/platform/index.ts";

/** How long API servers wait for a TLS handshake, and for the header of a connection's first request (`ReadHeaderTimeout`). */
export const FIRST_HEADER_MS = 32_000;
/** And for the preface of an HTTP/2 connection, with its first settings. */
export const PREFACE_MS = 10_000;
/** And for another request of a connection that is kept alive (`IdleTimeout`). */
export const IDLE_MS = 90_000;

/** Of one connection: how long it may say nothing. */
export interface Waiting {
  /** From now on; what was said before does not hold any more. */
  atMost(ms: number): void;
  /** As long as it likes. */
  endlessly(): void;
}

/** Closes connections that say nothing for too long. All have one timer, and a connection that speaks costs no more than a number. */
export interface Patience {
  /** `close` is called at most once; after `onClose` of the connection there is nothing to wait for. */
  with(connection: { onClose(callback: () => void): void; close(): void }): Waiting;
}

/** So seldom is it looked at all of them: a limit may be exceeded by that much. */
const LOOK_MS = 1000;

export function createPatience(clock: Clock): Patience {
  const all = new Set<{ until: number; close(): void }>();
  let next: { at: number; timer: Timer } | undefined;

  function wake(at: number, now: number): void {
    next?.timer.cancel();
    next = { at, timer: clock.timer(at - now, look, { background: true }) };
  }

  function look(): void {
    next = undefined;
    const now = clock.monotonic();
    let first = Infinity;
    for (const waiting of all) {
      if (waiting.until > now) first = Math.min(first, waiting.until);
      else {
        all.delete(waiting);
        waiting.close();
      }
    }
    if (first < Infinity) wake(Math.max(first, now + LOOK_MS), now);
  }

  return {
    with({ onClose, close }) {
      const waiting = { until: Infinity, close };
      all.add(waiting);
      onClose(() => all.delete(waiting));
      return {
        atMost(ms) {
          const now = clock.monotonic();
          waiting.until = now + ms;
          if (next === undefined || waiting.until + LOOK_MS < next.at) wake(waiting.until, now);
        },
        endlessly() {
          waiting.until = Infinity;
        },
      };
    },
  };
}
