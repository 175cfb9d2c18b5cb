/** Somebody cancels the job, whatever it is doing (gitlab-runner#37780). */
export declare const jobCancel: import("../../fault.ts").Fault<unknown>;
