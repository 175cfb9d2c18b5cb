/** Too many requests, in the words of GitLab's request limits. */
export declare const gitlabRateLimit: import("../../fault.ts").Fault<unknown>;
