import type { Fault } from "../../fault.ts";
export declare const authorizationFaults: readonly Fault[];
