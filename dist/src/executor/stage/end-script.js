import { execShellLines } from "../exec/shell-lines.js";
import { NEVER_STARTED } from "../shells/container-shell.js";
const EXEC_LIMIT_MS = 10_000;
/** How long processes may take to heed each signal. */
const TERM_GRACE_MS = 5_000;
const KILL_GRACE_MS = 2_000;
/** Ends the processes of a cancelled stage, first kindly, and waits until its output is complete. Never rejects. */
export async function endScript(session, run, end) {
    if (await killed(session, run, end, "TERM", TERM_GRACE_MS))
        return;
    await killed(session, run, end, "KILL", KILL_GRACE_MS);
}
async function killed(session, run, end, signal, graceMs) {
    const { clock, pod } = session;
    // The job's own signal has fired already; this work needs one of its own.
    const limit = new AbortController();
    const timer = clock.timer(EXEC_LIMIT_MS, () => limit.abort(new Error("killing the script took too long")), {
        background: true,
    });
    const target = { pod, container: run.container, lines: session.shell.killLines(run, signal), onOutput: () => { } };
    try {
        // The kubelet ends whatever runs in a pod that goes.
        if (pod.gone() !== undefined || pod.current().metadata?.deletionTimestamp !== undefined)
            return true;
        const code = await session.retry(() => execShellLines(session, target, limit.signal), limit.signal);
        if (code === NEVER_STARTED)
            return true;
    }
    catch {
        // The pod is deleted after the job, which ends whatever could not be killed.
    }
    finally {
        timer.cancel();
    }
    return endedWithin(end, graceMs, session);
}
/** True when the stage's end arrives in time. */
export async function endedWithin(end, ms, { clock }) {
    const stop = new AbortController();
    try {
        return await Promise.race([
            end.ended.then(() => true),
            clock.sleep(ms, stop.signal).then(() => false, () => false),
        ]);
    }
    finally {
        stop.abort();
    }
}
