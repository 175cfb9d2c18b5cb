/** A webhook that takes its time, and allows the request in the end. One that is too slow is `webhook-fails` with `cause: timeout`. */
export declare const webhookSlow: import("../../fault.ts").Fault<unknown>;
