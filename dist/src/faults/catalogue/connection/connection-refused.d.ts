/** A server is started anew: for a while nobody listens. */
export declare const connectionRefused: import("../../fault.ts").Fault<unknown>;
