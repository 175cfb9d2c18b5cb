import type { Fault } from "../../fault.ts";
export declare const admissionFaults: readonly Fault[];
