import { isNotFound, KubeError } from "../kube/kube-error.js";
/** A create request that was never answered may still be on its way. */
const UNSURE_ROUNDS = 2;
const UNSURE_PAUSE_MS = 3_000;
const PROBLEMS = {
    pod: "Error cleaning up pod: ",
    secret: "Error cleaning up secrets: ",
    namespace: "Error tearing down namespace: failed to delete namespace: ",
};
/** Deletes a job's objects in the order pod, secret, namespace, under one time limit of its own (executor facts 1.6). Never rejects. */
export async function deleteObjects(objects, kinds, deletion) {
    const { clock, log, timeoutMs } = deletion;
    const limit = new AbortController();
    const timer = clock.timer(timeoutMs, () => limit.abort(new Error("context deadline exceeded")), { background: true });
    try {
        for (const object of objects.take(kinds)) {
            if (object.owned)
                continue;
            try {
                await deleteObject(object, deletion, limit.signal);
            }
            catch (error) {
                log.error(PROBLEMS[object.kind] + (error instanceof Error ? error.message : String(error)));
            }
        }
    }
    finally {
        timer.cancel();
    }
}
async function deleteObject(object, deletion, signal) {
    const { kube, clock, retry, graceSeconds, again } = deletion;
    const options = deleteOptions(object.kind, graceSeconds);
    for (let round = 1;; round++) {
        try {
            await retry(() => kube.delete(object.path, options, signal), signal);
            return;
        }
        catch (error) {
            if (isNotFound(error)) {
                if (!object.unsure || round >= UNSURE_ROUNDS)
                    return;
                await clock.sleep(UNSURE_PAUSE_MS, signal);
            }
            else {
                if (again === undefined || isRefused(error) || round > again.rounds)
                    throw error;
                await clock.sleep(again.pauseMs, signal);
            }
        }
    }
}
/** It would be refused again: 4xx but for those that say "not now". */
function isRefused(error) {
    return error instanceof KubeError && error.status < 500 && ![401, 408, 409, 410, 429].includes(error.status);
}
function deleteOptions(kind, graceSeconds) {
    if (kind === "namespace")
        return {};
    return {
        ...(graceSeconds !== undefined && { gracePeriodSeconds: graceSeconds }),
        ...(kind === "pod" && { propagationPolicy: "Background" }),
    };
}
