/** Somebody stops the runner, or the machine does (gitlab-runner#3235, #25378, #27333, #37201). */
export declare const runnerSignal: import("../../fault.ts").Fault<unknown>;
