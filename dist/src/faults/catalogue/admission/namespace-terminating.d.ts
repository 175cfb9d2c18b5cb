/** Somebody deletes the namespace, whose end takes long; `when` says from when until when. */
export declare const namespaceTerminating: import("../../fault.ts").Fault<unknown>;
