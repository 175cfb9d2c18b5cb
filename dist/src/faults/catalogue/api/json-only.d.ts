/** An API server, an aggregated one or a proxy that knows no protobuf; Go clients send it by default and do not fall back. */
export declare const jsonOnly: import("../../fault.ts").Fault<unknown>;
