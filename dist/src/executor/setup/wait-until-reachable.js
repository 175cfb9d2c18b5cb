import { resourcePath } from "../kube/resource-path.js";
/** FF_WAIT_FOR_POD_TO_BE_REACHABLE: the node has to answer for the pod before anything is run there (executor facts 7.2). */
export async function waitUntilReachable({ kube, clock, context }, pod, signal) {
    const { poll_interval, poll_timeout } = context.runner.kubernetes;
    const path = `${resourcePath.pod(pod.namespace, pod.name)}/log`;
    const looks = Math.floor(poll_timeout / poll_interval) + 1;
    for (let look = 1;; look++) {
        try {
            for await (const _ of kube.stream(path, { container: "helper", tailLines: 10 }, signal))
                ;
            return;
        }
        catch (error) {
            signal.throwIfAborted();
            context.debug("debug", `pod ${pod.namespace}/${pod.name} is not reachable: ${String(error)}`);
        }
        const gone = pod.gone();
        if (gone !== undefined)
            throw gone;
        if (look > looks) {
            throw new Error("pod failed to become attachable timed out waiting for pod to become attachable");
        }
        await clock.sleep(poll_interval * 1000, signal);
    }
}
