/** Somebody puts a LimitRange into the namespace; `when` says from when until when. */
export declare const limitRange: import("../../fault.ts").Fault<unknown>;
