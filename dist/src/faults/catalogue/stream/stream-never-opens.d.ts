/** A stream that is neither opened nor refused. */
export declare const streamNeverOpens: import("../../fault.ts").Fault<unknown>;
