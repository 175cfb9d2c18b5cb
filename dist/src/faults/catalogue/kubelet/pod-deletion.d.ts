/** Somebody with kubectl, a controller or a node drain takes the job's pods away (gitlab-runner#28100). */
export declare const podDeletion: import("../../fault.ts").Fault<unknown>;
