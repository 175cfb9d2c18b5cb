/** A line of the watch that cannot be parsed. */
export declare const watchGarbled: import("../../fault.ts").Fault<unknown>;
