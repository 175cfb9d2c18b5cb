/** A correct HTTP answer whose JSON breaks off. Go calls that `unexpected end of JSON input`, which is on no list of retried errors. */
export declare const truncatedJson: import("../../fault.ts").Fault<unknown>;
