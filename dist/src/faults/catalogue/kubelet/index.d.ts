import type { Fault } from "../../fault.ts";
/** What happens to pods and containers on their node. */
export declare const kubeletFaults: readonly Fault[];
