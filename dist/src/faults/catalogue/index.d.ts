import type { Fault } from "../fault.ts";
/** Every fault that a plan can name. */
export declare const catalogue: readonly Fault[];
