/** GitLab keeps the newest piece of a running job's trace in memory, which may be lost. */
export declare const traceLoss: import("../../fault.ts").Fault<unknown>;
