/** A line that is too thin. */
export declare const bandwidth: import("../../fault.ts").Fault<unknown>;
