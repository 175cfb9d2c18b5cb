import { BuildError } from "../../runner/build/build-error.js";
import { ImagePullFailure } from "../images/pull-failure.js";
const MAIN = new Set(["build", "helper"]);
/** What no other try will mend. */
const LASTING = /no command specified|executable file not found|no such file or directory|permission denied|exec format/i;
/** All that the log of a container has to say whose program is of another architecture. What a script says besides is no such log. */
const FOREIGN = /^[^\n]*exec format error\s*$/;
/** Why a container will not start, if that is certain (executor facts 4.9). */
export function waitingProblem(pod) {
    const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
    for (const status of statuses) {
        const problem = problemOf(status, pod);
        if (problem)
            return problem;
    }
    return undefined;
}
/** The end of one of the two containers that a job cannot do without. */
export function terminationProblem(pod) {
    return mainContainers(pod)
        .map(terminatedProblem)
        .find((problem) => problem !== undefined);
}
/** The same in mid-job. A service counts that was killed for its memory: who needs it would wait for ever (gitlab-runner#38244). */
export function lossProblem(pod) {
    const killed = pod.status?.containerStatuses?.filter(({ state }) => state?.terminated?.reason === "OOMKilled") ?? [];
    return [...mainContainers(pod), ...killed].map(midJobProblem).find((problem) => problem !== undefined);
}
function mainContainers(pod) {
    return pod.status?.containerStatuses?.filter(({ name }) => MAIN.has(name)) ?? [];
}
/** An init container that has failed keeps all others from starting. */
export function initProblem(pod) {
    const failed = pod.status?.initContainerStatuses?.find(({ state }) => (state?.terminated?.exitCode ?? 0) !== 0);
    return failed && terminatedProblem(failed);
}
/** An image of another architecture: nothing in it can run (gitlab-runner#38824). */
export function foreignImage({ status }) {
    const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
    return all.map(foreignProblem).find((problem) => problem !== undefined);
}
function foreignProblem(status) {
    const isForeign = FOREIGN.test(status.state?.terminated?.message ?? "");
    const problem = isForeign ? terminatedProblem(status) : undefined;
    return problem && new BuildError(problem.message, { reason: "runner_configuration_error" });
}
/** How often build and helper were started anew. */
export function restartsOf({ status }) {
    return new Map(status?.containerStatuses?.map(({ name, restartCount }) => [name, restartCount]));
}
/** A container that runs again since then knows nothing of what ran in it before. */
export function restartProblem({ status }, before) {
    const again = status?.containerStatuses?.find(({ name, restartCount }) => MAIN.has(name) && restartCount > (before.get(name) ?? 0));
    const last = again && midJobProblem({ ...again, state: again.lastState ?? {} });
    return again && new Error(last?.message ?? `container ${again.name} was started anew`);
}
export function terminatedProblem({ name, state }) {
    if (!state?.terminated)
        return undefined;
    const { exitCode, reason = "", message = "" } = state.terminated;
    const details = message === "" ? "" : `: ${message.trimEnd()}`;
    return new Error(`Error in container ${name}: exit code: ${exitCode}, reason: '${reason}'${details}`);
}
/** A container may run for a moment before it is clear that it cannot: the first stage has begun by then. */
function midJobProblem(status) {
    return foreignProblem(status) ?? terminatedProblem(withoutMessage(status));
}
/** Once scripts have run, a container's message is the end of what they wrote, which the job's log has already. */
function withoutMessage(status) {
    const { message: _, ...terminated } = status.state?.terminated ?? { exitCode: 0 };
    return status.state?.terminated === undefined ? status : { ...status, state: { terminated } };
}
function problemOf(status, pod) {
    const { reason = "", message = "" } = status.state?.waiting ?? {};
    const configuration = (text) => new BuildError(text, { reason: "runner_configuration_error" });
    switch (reason) {
        case "InvalidImageName":
            return configuration(`image pull failed: ${message}`);
        // The kubelet looks again, but only somebody on the node could bring the image there.
        case "ErrImageNeverPull":
        case "ErrImagePull":
        case "ImagePullBackOff":
        case "RegistryUnavailable":
        case "SignatureValidationFailed":
        case "ImageInspectError":
            return new ImagePullFailure(status.image || specImage(pod, status.name), status.name, message);
        case "CrashLoopBackOff": {
            const last = status.lastState?.terminated?.message;
            return configuration(`container "${status.name}" is in CrashLoopBackOff: ${message}${last === undefined || last === "" ? "" : `: ${last}`}`);
        }
        case "CreateContainerConfigError":
            return configuration(`container configuration error: ${message}`);
        case "CreateContainerError":
            return LASTING.test(message) ? configuration(`container creation error: ${message}`) : undefined;
        default:
            return undefined;
    }
}
function specImage(pod, container) {
    const all = [...(pod.spec?.initContainers ?? []), ...(pod.spec?.containers ?? [])];
    return all.find(({ name }) => name === container)?.image ?? "";
}
