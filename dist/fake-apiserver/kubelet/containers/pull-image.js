import { createBackoff } from "./backoff.js";
/** The kubelet looks at a pod whose image is missing this much later again, and then tells of the back-off. */
const NEXT_SYNC_MS = 1000;
const RECHECK_MS = 10_000;
/** Tries until the image is there; undefined when the pod is being stopped first. */
export async function pullImage({ puller, pod, stopped }, spec, act) {
    const backoff = createBackoff(10_000, 300_000);
    while (!stopped.aborted) {
        const result = await puller.ensure(pod, spec, act.say, stopped);
        if (stopped.aborted)
            return undefined;
        if (result.ok)
            return result;
        const { reason, message, retry } = result;
        act.say({ type: "Warning", reason: "Failed", message: `Error: ${reason}` });
        act.waiting(reason, message);
        if (retry === "check") {
            if (!(await act.wait(RECHECK_MS)))
                return undefined;
            continue;
        }
        const delay = backoff.next();
        if (!(await act.wait(NEXT_SYNC_MS)))
            return undefined;
        const backingOff = `Back-off pulling image "${spec.image}"`;
        act.say({ type: "Normal", reason: "BackOff", message: backingOff });
        act.say({ type: "Warning", reason: "Failed", message: "Error: ImagePullBackOff" });
        act.waiting("ImagePullBackOff", `${backingOff}: ${reason}: ${message}`);
        if (!(await act.wait(delay - NEXT_SYNC_MS)))
            return undefined;
    }
    return undefined;
}
