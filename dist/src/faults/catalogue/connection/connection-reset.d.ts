/** TCP reset. With `at: response` the server has done the work, so a blind retry does it twice. */
export declare const connectionReset: import("../../fault.ts").Fault<unknown>;
