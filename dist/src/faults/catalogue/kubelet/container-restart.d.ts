/** A container that ends and is started anew, whatever the pod's restart policy: a runtime that recovers, a probe that failed (gitlab-runner#37417). */
export declare const containerRestart: import("../../fault.ts").Fault<unknown>;
