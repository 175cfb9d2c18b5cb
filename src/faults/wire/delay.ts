import type { Due } from "../fault-engine.ts";
import type { Delay } from "../points/connection-point.ts";

/** Milliseconds to wait, chance included. */
export function delayOf({ ms, jitterMs = 0, random }: Due<Delay>): number {
  return jitterMs === 0 ? ms : Math.max(0, ms + (random.next() * 2 - 1) * jitterMs);
}
