/** The kubelet does not know the container any more, as on a preempted node (gitlab-runner#25463, #37417). */
export declare const containerNotFound: import("../../fault.ts").Fault<unknown>;
