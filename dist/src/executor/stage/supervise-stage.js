import { restartProblem, restartsOf } from "../watch/container-problem.js";
import { leavingProblem, podProblem } from "../watch/pod-problem.js";
import { causeOfLoss, KILLED, trueCause } from "./blame-pod.js";
import { endedWithin, endScript } from "./end-script.js";
import { exitError } from "./stage-end.js";
/** How long a pod in trouble may still bring the last words of its script, or even its regular end. */
const LAST_WORDS_MS = 1_000;
/** Runs one stage to its true end, or until its pod or its signal ends it (executor facts 4.7). */
export async function superviseStage(session, work, signal) {
    const { pod } = session;
    const { end } = work;
    // What has begun may finish in a pod that is taken away; what a deployment does should not even begin there.
    const leaving = leavingProblem(pod.current());
    if (work.isUsers && leaving !== undefined)
        throw leaving;
    const over = new AbortController();
    const before = restartsOf(pod.current());
    const look = () => podProblem(pod) ?? restartProblem(pod.current(), before);
    const trouble = pod.until(look, AbortSignal.any([signal, over.signal]));
    const stop = new AbortController();
    trouble.then((problem) => stop.abort(problem), (reason) => stop.abort(reason));
    try {
        await work.begin(stop.signal);
        const code = await Promise.race([end.ended, rejection(stop.signal)]);
        if (code !== 0)
            throw exitError(code);
    }
    catch (error) {
        const run = work.run();
        if (signal.aborted) {
            if (run)
                await endScript(session, run, end);
            throw signal.reason;
        }
        if (!stop.signal.aborted)
            throw await trueCause(session, error, look);
        const lastWords = run !== undefined && pod.gone() === undefined;
        if (!lastWords || !(await endedWithin(end, LAST_WORDS_MS, session)))
            throw await causeOfLoss(session, error);
        const code = await end.ended;
        if (KILLED.has(code))
            throw await causeOfLoss(session, error);
        if (code !== 0)
            throw exitError(code);
    }
    finally {
        over.abort(new Error("the stage is over"));
    }
}
/** Rejects with the reason of the signal. */
export function rejection(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        else
            signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
}
