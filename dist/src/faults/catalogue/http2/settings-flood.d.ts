/** A server that changes its mind about the connection, again and again. */
export declare const settingsFlood: import("../../fault.ts").Fault<unknown>;
