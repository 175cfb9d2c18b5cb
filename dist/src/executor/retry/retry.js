export function createRetry(policy, clock) {
    return async (call, signal) => {
        for (let attempt = 1;; attempt++) {
            signal.throwIfAborted();
            try {
                return await call(attempt);
            }
            catch (error) {
                signal.throwIfAborted();
                const text = error instanceof Error ? error.message : String(error);
                if (attempt >= policy.tries(text))
                    throw error;
                await clock.sleep(policy.delay(attempt), signal);
            }
        }
    };
}
