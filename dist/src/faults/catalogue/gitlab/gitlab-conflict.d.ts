/** Two runners reached for the same job, and the other one was first. */
export declare const gitlabConflict: import("../../fault.ts").Fault<unknown>;
