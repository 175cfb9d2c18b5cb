import type { ContainerStatus } from "./container-status.ts";
import type { Pod, PodCondition, PodPhase } from "./pod.ts";
interface ConditionFacts {
    phase: PodPhase;
    initialized: boolean;
    initContainers: ContainerStatus[];
    containers: ContainerStatus[];
    sandboxReady: boolean;
    now: string;
}
/** The kubelet's own conditions in its order, then those of others (PodScheduled, DisruptionTarget …) as they were. */
export declare function podConditions(pod: Pod, facts: ConditionFacts): PodCondition[];
export {};
