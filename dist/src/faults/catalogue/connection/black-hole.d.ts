/** Packets to the server go nowhere. */
export declare const blackHole: import("../../fault.ts").Fault<unknown>;
