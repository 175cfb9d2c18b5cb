import { isNotFound } from "../kube/kube-error.js";
import { resourcePath } from "../kube/resource-path.js";
/** A pod that was only just created may be unknown to what answers a read; after so many reads it is gone. */
const MISSES_AT_FIRST = 3;
/** Asks for the pod by itself: all the time where no watch is allowed, otherwise only when the watch is silent. Ends with the signal. */
export async function pollPod({ kube, clock, retry }, tracker, settings, signal) {
    const path = resourcePath.pod(tracker.namespace, tracker.name);
    let misses = 0;
    while (!signal.aborted && tracker.gone() === undefined) {
        await clock.sleep(settings.intervalMs, signal).catch(() => { });
        if (signal.aborted)
            return;
        if (tracker.quietFor() < settings.quietMs())
            continue;
        try {
            const pod = await retry(() => kube.get(path, signal), signal);
            if (pod.metadata?.uid !== tracker.uid)
                tracker.markGone(new Error(`pod "${tracker.namespace}/${tracker.name}" is deleted`));
            else if (tracker.update(pod))
                settings.missed();
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (!isNotFound(error))
                settings.failed(error);
            else if (tracker.seen() || ++misses === MISSES_AT_FIRST)
                tracker.markGone(error);
        }
    }
}
