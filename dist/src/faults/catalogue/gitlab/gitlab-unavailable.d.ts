/** GitLab is restarted, upgraded or overloaded (gitlab-runner#38017: just when a job ends). */
export declare const gitlabUnavailable: import("../../fault.ts").Fault<unknown>;
