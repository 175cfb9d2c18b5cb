/** The server goes away while its client is still writing. */
export declare const brokenPipe: import("../../fault.ts").Fault<unknown>;
