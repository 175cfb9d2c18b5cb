/** The cluster is about to do something for a pod. */
export interface PodPoint {
    target: "cluster";
    namespace: string;
    /** The pod's. */
    name: string;
}
/** The scheduler looks for a node. */
export interface ScheduleAction {
    do: "refuse";
    /** As the event FailedScheduling and the condition PodScheduled tell it. */
    message: string;
    /** When the scheduler looks at the pod again. */
    retryMs: number;
}
/** The kubelet is about to make the pod's network and its first process. */
export type SandboxAction = 
/** What the container engine answers. */
{
    do: "fail";
    message: string;
} | {
    do: "delay";
    ms: number;
};
/** The containers have ended; the kubelet is about to take down what the pod had. */
export interface TeardownAction {
    do: "delay";
    ms: number;
}
