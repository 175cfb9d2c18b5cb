/** No node takes a pod. The scheduler looks again and again, so `when` says how often it finds none. */
export declare const unschedulable: import("../../fault.ts").Fault<unknown>;
