import type { Fault } from "../../fault.ts";
/** What happens to nodes, and to pods that look for one. */
export declare const nodeFaults: readonly Fault[];
