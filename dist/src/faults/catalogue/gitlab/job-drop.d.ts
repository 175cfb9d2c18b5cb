/** GitLab gives a job up while its runner works on it. */
export declare const jobDrop: import("../../fault.ts").Fault<unknown>;
