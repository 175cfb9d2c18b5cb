import { runHook } from "./lifecycle-hook.js";
/** After a preStop hook that used up the grace, a container still gets this long. */
const LEAST_AFTER_HOOK_MS = 2000;
export function stopContainer({ container, podIP, clock }, preStop, graceMs, hookFailed) {
    let deadline = clock.monotonic() + graceMs;
    const hookEnd = new AbortController();
    const kill = () => {
        hookEnd.abort();
        container.kill("SIGKILL");
    };
    /** What the timer does: while the hook runs it only ends the hook's time. */
    let atDeadline = preStop === undefined ? kill : () => hookEnd.abort();
    let timer = clock.timer(graceMs, () => atDeadline());
    let gone = false;
    const end = () => {
        gone = true;
        timer.cancel();
    };
    container.exited.then(end, end);
    function setDeadline(ms) {
        if (gone)
            return;
        deadline = clock.monotonic() + ms;
        timer.cancel();
        timer = clock.timer(ms, () => atDeadline());
    }
    async function tell() {
        if (graceMs <= 0)
            return kill();
        if (preStop !== undefined) {
            const ok = await runHook({ container, podIP, clock }, preStop, hookEnd.signal);
            if (!ok && !hookEnd.signal.aborted)
                hookFailed();
            atDeadline = kill;
            if (deadline - clock.monotonic() < LEAST_AFTER_HOOK_MS)
                setDeadline(LEAST_AFTER_HOOK_MS);
        }
        container.kill("SIGTERM");
    }
    return {
        told: tell(),
        shorten(ms) {
            if (clock.monotonic() + ms >= deadline)
                return;
            if (ms <= 0)
                kill();
            else
                setDeadline(ms);
        },
    };
}
