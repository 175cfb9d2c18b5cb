/** The work is done and nobody hears of it. */
export declare const lostResponse: import("../../fault.ts").Fault<unknown>;
