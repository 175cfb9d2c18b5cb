import { KubeletError } from "../kubelet.js";
import { findContainer } from "../pod/find-container.js";
import { createContainerLog } from "./container-log.js";
/** The log that a request means. Throws the refusals of API server and kubelet. */
export function findLog(store, options, life) {
    const bound = store.get("pods", options.namespace, options.pod)?.spec.nodeName;
    // A pod that no node has yet has an empty log, not an error.
    if (bound === "" || (bound === undefined && store.get("pods", options.namespace, options.pod)))
        return emptyLog();
    const { pod, container } = findContainer(store, options);
    const found = life(pod.metadata.uid ?? "", container.name);
    const subject = `container "${container.name}" in pod "${pod.metadata.name}"`;
    if (options.previous) {
        if (found?.previousLog)
            return found.previousLog;
        throw refusal(`previous terminated ${subject} not found`);
    }
    if (found?.log)
        return found.log;
    const statuses = [...(pod.status?.containerStatuses ?? []), ...(pod.status?.initContainerStatuses ?? [])];
    const status = statuses.find(({ name }) => name === container.name);
    if (status === undefined)
        throw refusal(`${subject} is not available`);
    const { waiting, terminated } = found?.status().state ?? status.state;
    if (terminated)
        return emptyLog();
    throw refusal(`${subject} is waiting to start${waitingFor(waiting?.reason)}`);
}
function waitingFor(reason) {
    if (reason === "ErrImagePull")
        return ": image can't be pulled";
    if (reason === "ImagePullBackOff")
        return ": trying and failing to pull image";
    return reason === undefined ? " - no logs yet" : `: ${reason}`;
}
function refusal(message) {
    return new KubeletError(400, "BadRequest", message);
}
function emptyLog() {
    const log = createContainerLog({ now: () => 0 });
    log.end();
    return log;
}
