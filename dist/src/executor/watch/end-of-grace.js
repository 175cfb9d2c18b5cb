import { leavingProblem } from "./pod-problem.js";
/** How long after its grace a pod may still take to tell that its containers have ended. */
const LATE_MS = 5_000;
const DEFAULT_GRACE_SECONDS = 30;
/** Gives up a pod that is taken away and whose end nobody tells of, because its node is lost as well. Never rejects. */
export async function giveUpAfterGrace(pod, clock, signal) {
    try {
        const reason = await pod.until(() => leavingProblem(pod.current()), signal);
        await clock.sleep(graceSeconds(pod.current()) * 1000 + LATE_MS, signal);
        pod.markGone(reason);
    }
    catch {
        // The job is decided.
    }
}
function graceSeconds({ metadata, spec }) {
    return metadata?.deletionGracePeriodSeconds ?? spec?.terminationGracePeriodSeconds ?? DEFAULT_GRACE_SECONDS;
}
