/** A container's first process ends by itself, at a line of a script if `when.on` says so. */
export declare const containerExit: import("../../fault.ts").Fault<unknown>;
