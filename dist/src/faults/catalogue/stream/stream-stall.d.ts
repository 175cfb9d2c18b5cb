/** A stream that freezes although its connection lives (gitlab-runner#3299, #3814, #26032). */
export declare const streamStall: import("../../fault.ts").Fault<unknown>;
