import type { Clock } from "./clock.ts";
/** The machine's own time. */
export declare function createWallClock(): Clock;
