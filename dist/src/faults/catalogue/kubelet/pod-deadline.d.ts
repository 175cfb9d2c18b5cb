/** activeDeadlineSeconds is over before the runner says that the job is (gitlab-runner#29279). */
export declare const podDeadline: import("../../fault.ts").Fault<unknown>;
