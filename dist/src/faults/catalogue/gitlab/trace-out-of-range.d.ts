/** A piece of trace does not follow on what GitLab has. */
export declare const traceOutOfRange: import("../../fault.ts").Fault<unknown>;
