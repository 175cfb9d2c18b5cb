/** etcd has forgotten the resourceVersion from which the watch was to go on (kubernetes-client/java#1533 and its family). */
export declare const watchGone: import("../../fault.ts").Fault<unknown>;
