import type { Fault } from "../../fault.ts";
export declare const streamFaults: readonly Fault[];
