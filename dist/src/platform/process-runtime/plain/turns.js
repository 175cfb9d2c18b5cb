export function createTurns() {
    const waiting = new Set();
    return {
        next: (limitMs, signal) => new Promise((resolve) => {
            if (limitMs <= 0 || signal.aborted) {
                resolve(false);
                return;
            }
            const wake = (ended) => {
                clearTimeout(timer);
                signal.removeEventListener("abort", leave);
                waiting.delete(wake);
                resolve(ended);
            };
            const leave = () => wake(false);
            const timer = setTimeout(leave, limitMs);
            signal.addEventListener("abort", leave, { once: true });
            waiting.add(wake);
        }),
        end() {
            for (const wake of waiting)
                wake(true);
        },
    };
}
