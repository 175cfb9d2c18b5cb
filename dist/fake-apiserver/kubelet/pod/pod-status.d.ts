import type { ContainerStatus } from "./container-status.ts";
import type { Pod, PodStatus } from "./pod.ts";
/** What the kubelet knows of a pod at one moment. */
export interface PodFacts {
    initContainers: ContainerStatus[];
    containers: ContainerStatus[];
    hostIP: string;
    startTime: string;
    /** Set once network and volumes stand. */
    podIP?: string;
    sandboxReady: boolean;
    /** The kubelet has ended the pod for a reason of its own. */
    ended?: PodEnd;
}
export interface PodEnd {
    reason: string;
    message: string;
    /** The pod is not to blame: it had to make way. */
    disrupts?: boolean;
}
/** The status to write; what others wrote into it stays. `now` is an API timestamp. */
export declare function podStatus(pod: Pod, facts: PodFacts, now: string): PodStatus;
