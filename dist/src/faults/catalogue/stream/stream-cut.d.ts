/** exec, attach and log streams that break (gitlab-runner#4119). */
export declare const streamCut: import("../../fault.ts").Fault<unknown>;
