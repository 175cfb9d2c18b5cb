/** The pod's network or first process cannot be made. The kubelet tries again and again, so `when` says how often it fails. */
export declare const sandboxFailure: import("../../fault.ts").Fault<unknown>;
