/** How long the head of an answer, and then its body, may take. The API server's own limit for requests that are no streams is 60 s. */
const LIMIT_MS = 90_000;
/** Aborts what is given up, or what the server does not answer in time; that fails like a read that timed out. */
export async function withinLimit(clock, signal, act) {
    const limit = new AbortController();
    const timer = clock.timer(LIMIT_MS, () => limit.abort(noAnswer()), { background: true });
    try {
        return await act(AbortSignal.any([signal, limit.signal]));
    }
    catch (error) {
        throw limit.signal.aborted ? limit.signal.reason : error;
    }
    finally {
        timer.cancel();
    }
}
/** The whole body of an answer. */
export function textWithinLimit(clock, signal, response) {
    return withinLimit(clock, signal, (limited) => {
        limited.addEventListener("abort", () => response.body.destroy(limited.reason), { once: true });
        return response.text();
    });
}
function noAnswer() {
    return Object.assign(new Error(`no answer within ${LIMIT_MS / 1000} s`), { code: "ETIMEDOUT", syscall: "read" });
}
