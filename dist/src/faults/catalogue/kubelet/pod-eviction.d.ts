/** A node drain, an autoscaler, or a node that runs out of something takes pods away (gitlab-runner#26856, #28100, #37911, #38678). */
export declare const podEviction: import("../../fault.ts").Fault<unknown>;
