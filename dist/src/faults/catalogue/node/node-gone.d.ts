/** The machine is gone: a spot instance, a scale-down, a broken disk (gitlab-runner#6576, #26856). */
export declare const nodeGone: import("../../fault.ts").Fault<unknown>;
