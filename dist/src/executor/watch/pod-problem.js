import { BuildError } from "../../runner/build/build-error.js";
import { foreignImage, initProblem, lossProblem, terminationProblem, waitingProblem } from "./container-problem.js";
/**
 * Why no stage can go on in this pod (executor facts 4.7). One that is taken away goes on until its containers end: what finishes
 * within its grace has finished (gitlab-runner#38678).
 */
export function stageProblem(pod) {
    const ended = lossProblem(pod) ?? waitingProblem(pod) ?? phaseProblem(pod);
    return ended && (leavingProblem(pod) ?? ended);
}
/** The same, also for a pod that is no more: what was known of it last may tell why. */
export function podProblem(pod) {
    const gone = pod.gone();
    return gone === undefined ? stageProblem(pod.current()) : (leavingProblem(pod.current()) ?? gone);
}
/** Why this pod will never run (executor facts 4.9). */
export function startProblem(pod) {
    const leaving = leavingProblem(pod) ?? waitingProblem(pod);
    if (leaving)
        return leaving;
    if (pod.status?.phase === "Succeeded")
        return new Error("pod already succeeded before it begins running");
    // A container that never starts again leaves the pod running as long as another one does; which of the two is seen first is chance.
    const ended = foreignImage(pod) ?? terminationProblem(pod) ?? initProblem(pod);
    if (pod.status?.phase !== "Failed" || ended instanceof BuildError)
        return ended;
    const why = [reasonOf(pod), ended?.message].filter((part) => part !== undefined);
    return new Error(["pod status is failed", ...why].join(": "));
}
/** Scripts can run in it: the build container is ready. */
export function isReady(pod) {
    const build = pod.status?.containerStatuses?.find(({ name }) => name === "build");
    return pod.status?.phase === "Running" && build?.ready === true;
}
/** Somebody takes it away, or its node does. */
export function leavingProblem(pod) {
    const name = fullName(pod);
    const disruption = pod.status?.conditions?.find(({ type, status }) => type === "DisruptionTarget" && status === "True");
    if (disruption) {
        const { reason = "", message = "" } = disruption;
        return new Error(`pod "${name}" is disrupted: reason "${reason}", message "${message}"`);
    }
    if (pod.metadata?.deletionTimestamp)
        return new Error(`pod "${name}" is being deleted`);
    return undefined;
}
function phaseProblem(pod) {
    const phase = pod.status?.phase ?? "";
    if (phase === "Running" || phase === "")
        return undefined;
    const why = reasonOf(pod);
    const text = `pod "${pod.metadata?.name ?? ""}" status is "${phase}"${why === undefined ? "" : `: ${why}`}`;
    // A node that is lost is nothing that a job could help.
    return phase === "Failed" || phase === "Unknown"
        ? new Error(text)
        : new BuildError(text, { reason: "unknown_failure" });
}
/** What the cluster says of the phase: `Evicted: The node was low on resource: memory.` */
function reasonOf({ status }) {
    const { reason = "", message = "" } = status ?? {};
    return reason === "" ? undefined : `${reason}${message === "" ? "" : `: ${message.trimEnd()}`}`;
}
export function fullName(pod) {
    return `${pod.metadata?.namespace ?? ""}/${pod.metadata?.name ?? ""}`;
}
