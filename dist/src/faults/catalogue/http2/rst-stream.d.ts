/** One request breaks while its connection lives on: what a reset of the connection is to HTTP/1.1. */
export declare const rstStream: import("../../fault.ts").Fault<unknown>;
