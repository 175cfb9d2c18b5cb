export function createBackoff(firstMs, limitMs) {
    let delay = firstMs;
    return {
        next() {
            const current = delay;
            delay = Math.min(limitMs, delay * 2);
            return current;
        },
        reset() {
            delay = firstMs;
        },
    };
}
/** As Go prints durations of whole seconds: `10s`, `1m20s`, `5m0s`. */
export function goSeconds(ms) {
    const seconds = Math.round(ms / 1000);
    return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}
