import { nodeClock } from "./node-clock.js";
import { nodeGone } from "./node-gone.js";
import { nodeNotReady } from "./node-not-ready.js";
import { unschedulable } from "./unschedulable.js";
/** What happens to nodes, and to pods that look for one. */
export const nodeFaults = [nodeClock, nodeGone, nodeNotReady, unschedulable];
