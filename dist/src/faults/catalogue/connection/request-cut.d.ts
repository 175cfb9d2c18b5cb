/** The server breaks off while a matched request is being sent. It has done nothing. */
export declare const requestCut: import("../../fault.ts").Fault<unknown>;
