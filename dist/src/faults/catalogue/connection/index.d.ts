import type { Fault } from "../../fault.ts";
export declare const connectionFaults: readonly Fault[];
