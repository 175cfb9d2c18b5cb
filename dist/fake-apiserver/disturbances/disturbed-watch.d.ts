import type { Due } from "../../src/faults/fault-engine.ts";
import type { WatchAction } from "../../src/faults/points/watch-point.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Outlet } from "../http/answer.ts";
/** An outlet for the lines of a watch, of which not all arrive as they were told. The first action sees each line first. */
export declare function disturbedWatch(outlet: Outlet, actions: readonly Due<WatchAction>[], clock: Clock): Outlet;
