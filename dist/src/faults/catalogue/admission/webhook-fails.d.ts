/** A webhook with `failurePolicy: Fail` cannot be asked: 500 `failed calling webhook "NAME": …`. */
export declare const webhookFails: import("../../fault.ts").Fault<unknown>;
