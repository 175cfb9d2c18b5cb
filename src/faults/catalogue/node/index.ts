import type { Fault } from "../../fault.ts";
import { nodeClock } from "./node-clock.ts";
import { nodeGone } from "./node-gone.ts";
import { nodeNotReady } from "./node-not-ready.ts";
import { unschedulable } from "./unschedulable.ts";

/** What happens to nodes, and to pods that look for one. */
export const nodeFaults: readonly Fault[] = [nodeClock, nodeGone, nodeNotReady, unschedulable];
