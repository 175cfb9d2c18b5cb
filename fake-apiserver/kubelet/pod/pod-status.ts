import { withDisruption } from "../../controllers/disruption.ts";
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
  ended?: PodEnd;
}

export interface PodEnd {
  reason: string;
  message: string;
  /** The pod is not to blame: it had to make way. */
  disrupts?: boolean;
}

/** The status to write; what others wrote into it stays. `now` is an API timestamp. */
export function podStatus(pod: Pod, facts: PodFacts, now: string): PodStatus {
  const { initContainers, containers } = facts;
  // A pod has not failed before its containers have ended.
  const over = [...initContainers, ...containers].every(({ state }) => state.running === undefined);
  const ended = over ? facts.ended : undefined;
  const phase = ended === undefined ? podPhase(pod.spec, initContainers, containers) : "Failed";
  const conditions = podConditions(pod, {
    phase,
    initialized: isInitialized(pod.spec, initContainers),
    initContainers,
    containers,
    sandboxReady: facts.sandboxReady,
    now,
  });
  const status = {
    ...pod.status,
    phase,
    conditions,
    ...(ended && { reason: ended.reason, message: ended.message }),
    hostIP: facts.hostIP,
    hostIPs: [{ ip: facts.hostIP }],
    ...(facts.podIP === undefined ? {} : { podIP: facts.podIP, podIPs: [{ ip: facts.podIP }] }),
    startTime: facts.startTime,
    ...(initContainers.length === 0 ? {} : { initContainerStatuses: initContainers }),
    containerStatuses: containers,
  };
  if (ended?.disrupts !== true) return status;
  return withDisruption(status, { reason: "TerminationByKubelet", message: ended.message }, now);
}
