export function createWaitingLine() {
    const waiting = new Set();
    return {
        async until(taken, signal) {
            signal.throwIfAborted();
            while (!taken()) {
                await new Promise((resolve, reject) => {
                    const wake = () => {
                        signal.removeEventListener("abort", quit);
                        resolve();
                    };
                    const quit = () => {
                        waiting.delete(wake);
                        reject(signal.reason);
                    };
                    waiting.add(wake);
                    signal.addEventListener("abort", quit, { once: true });
                });
                signal.throwIfAborted();
            }
        },
        changed() {
            const woken = [...waiting];
            waiting.clear();
            for (const wake of woken)
                wake();
        },
    };
}
