/** An update, patch or delete comes too late: 409 `Operation cannot be fulfilled on …`. */
export declare const conflict: import("../../fault.ts").Fault<unknown>;
