import type { Fault } from "../../fault.ts";
export declare const tlsFaults: readonly Fault[];
