import { incompleteInitContainers } from "./pod-phase.js";
/** The kubelet's own conditions in its order, then those of others (PodScheduled, DisruptionTarget …) as they were. */
export function podConditions(pod, facts) {
    const containersReady = readiness(facts);
    const own = {
        PodReadyToStartContainers: { status: facts.sandboxReady ? "True" : "False" },
        Initialized: initialization(pod, facts),
        Ready: containersReady,
        ContainersReady: containersReady,
    };
    const before = pod.status?.conditions ?? [];
    return [
        ...Object.entries(own).map(([type, verdict]) => {
            const old = before.find((each) => each.type === type);
            const kept = old?.status === verdict.status ? old.lastTransitionTime : undefined;
            return condition(type, verdict, kept ?? facts.now);
        }),
        ...before.filter(({ type }) => !(type in own)),
    ];
}
function condition(type, verdict, lastTransitionTime) {
    return { type, lastProbeTime: null, lastTransitionTime, ...verdict };
}
function initialization(pod, { phase, initialized, initContainers }) {
    if (phase === "Succeeded")
        return { status: "True", reason: "PodCompleted" };
    if (initialized)
        return { status: "True" };
    const names = incompleteInitContainers(pod.spec, initContainers);
    return {
        status: "False",
        reason: "ContainersNotInitialized",
        message: `containers with incomplete status: [${names.join(" ")}]`,
    };
}
function readiness({ phase, containers }) {
    if (phase === "Succeeded")
        return { status: "False", reason: "PodCompleted" };
    if (phase === "Failed")
        return { status: "False", reason: "PodFailed" };
    const unready = containers.filter(({ ready }) => !ready).map(({ name }) => name);
    if (unready.length === 0)
        return { status: "True" };
    return {
        status: "False",
        reason: "ContainersNotReady",
        message: `containers with unready status: [${unready.join(" ")}]`,
    };
}
