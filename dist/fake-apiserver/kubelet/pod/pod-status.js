import { withDisruption } from "../../controllers/disruption.js";
import { podConditions } from "./pod-conditions.js";
import { isInitialized, podPhase } from "./pod-phase.js";
/** The status to write; what others wrote into it stays. `now` is an API timestamp. */
export function podStatus(pod, facts, now) {
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
    if (ended?.disrupts !== true)
        return status;
    return withDisruption(status, { reason: "TerminationByKubelet", message: ended.message }, now);
}
