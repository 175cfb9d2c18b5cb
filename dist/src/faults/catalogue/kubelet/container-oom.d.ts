/** The kernel kills a container that needs more memory than its limit (gitlab-runner#38244, #27266). */
export declare const containerOom: import("../../fault.ts").Fault<unknown>;
