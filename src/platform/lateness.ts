import type { Clock } from "./clock.ts";

/** How often is looked. */
const LOOK_MS = 100;
/** Less is nothing to speak of. */
const LEAST_MS = 10;
/** So much together is worth being told. */
const TOLD_MS = 200;

export interface Lateness {
  /** Milliseconds altogether so far. */
  total(): number;
  stop(): void;
}

/**
 * Watches how much later than it should this program comes to its work, because the machine gives its time to others or because the
 * program has too much to do. `onLate` is told whenever that has become so many milliseconds more.
 */
export function watchLateness(clock: Clock, onLate: (ms: number) => void): Lateness {
  let total = 0;
  let told = 0;
  let due = clock.monotonic() + LOOK_MS;
  const look = () => {
    const late = Math.round(clock.monotonic() - due);
    if (late >= LEAST_MS) total += late;
    if (total - told >= TOLD_MS) {
      onLate(total - told);
      told = total;
    }
    due = clock.monotonic() + LOOK_MS;
    timer = clock.timer(LOOK_MS, look, { background: true });
  };
  let timer = clock.timer(LOOK_MS, look, { background: true });
  return { total: () => total, stop: () => timer.cancel() };
}
