import type { ContainerStatus } from "./container-status.ts";
import { podConditions } from "./pod-conditions.ts";
import { isInitialized, podPhase } from "./pod-phase.ts";
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
  ended?: { reason: string; message: string };
}

/** The status to write; what others wrote into it stays. `now` is an API timestamp. */
export function podStatus(pod: Pod, facts: PodFacts, now: string): PodStatus {
  const { initContainers, containers, ended } = facts;
  const phase = ended === undefined ? podPhase(pod.spec, initContainers, containers) : "Failed";
  const conditions = podConditions(pod, {
    phase,
    initialized: isInitialized(pod.spec, initContainers),
    initContainers,
    containers,
    sandboxReady: facts.sandboxReady,
    now,
  });
  return {
    ...pod.status,
    phase,
    conditions,
    ...ended,
    hostIP: facts.hostIP,
    hostIPs: [{ ip: facts.hostIP }],
    ...(facts.podIP === undefined ? {} : { podIP: facts.podIP, podIPs: [{ ip: facts.podIP }] }),
    startTime: facts.startTime,
    ...(initContainers.length === 0 ? {} : { initContainerStatuses: initContainers }),
    containerStatuses: containers,
  };
}
