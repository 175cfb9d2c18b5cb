/** A validating or mutating webhook refuses the object. */
export declare const webhookDenies: import("../../fault.ts").Fault<unknown>;
