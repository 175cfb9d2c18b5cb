/** What GitLab tells of a job beside its answer, at any moment. */
export declare const jobStatusHeader: import("../../fault.ts").Fault<unknown>;
