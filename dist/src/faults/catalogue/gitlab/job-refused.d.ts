/** GitLab does not want to hear of a job any more (gitlab-runner#38356). */
export declare const jobRefused: import("../../fault.ts").Fault<unknown>;
