/** A volume cannot be mounted. The kubelet tries again and again, so `when` says how often it fails. */
export declare const volumeMountFailure: import("../../fault.ts").Fault<unknown>;
