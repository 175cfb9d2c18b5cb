import type { Due } from "../fault-engine.ts";
import type { Delay } from "../points/connection-point.ts";
/** Milliseconds to wait, chance included. */
export declare function delayOf({ ms, jitterMs, random }: Due<Delay>): number;
