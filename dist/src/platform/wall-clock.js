/** The machine's own time. */
export function createWallClock() {
    return {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        timer(delayMs, callback, options) {
            const handle = setTimeout(callback, Math.max(0, delayMs));
            if (options?.background)
                handle.unref();
            return { cancel: () => clearTimeout(handle) };
        },
        sleep(ms, signal) {
            if (signal?.aborted)
                return Promise.reject(signal.reason);
            return new Promise((resolve, reject) => {
                const onAbort = () => {
                    clearTimeout(handle);
                    reject(signal?.reason);
                };
                const handle = setTimeout(() => {
                    signal?.removeEventListener("abort", onAbort);
                    resolve();
                }, Math.max(0, ms));
                signal?.addEventListener("abort", onAbort, { once: true });
            });
        },
    };
}
