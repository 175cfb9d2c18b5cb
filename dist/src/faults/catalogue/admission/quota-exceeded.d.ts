/** Others fill a ResourceQuota of the namespace; `when` says from when until when (gitlab-runner#28184). */
export declare const quotaExceeded: import("../../fault.ts").Fault<unknown>;
