import type { Fault } from "../../fault.ts";
export declare const apiFaults: readonly Fault[];
