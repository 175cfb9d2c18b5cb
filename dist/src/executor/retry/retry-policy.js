/** Parts of error texts that are always worth another try (executor facts 6.1). */
const RETRIED = [
    "error dialing backend",
    "TLS handshake timeout",
    "read: connection timed out",
    "connect: connection timed out",
    "Timeout occurred",
    "etcdserver: request timed out",
    "http2: client connection lost",
    "connection refused",
    "tls: internal error",
    "unexpected EOF",
    "connection reset by peer",
    "software caused connection abort",
    "broken pipe",
];
const FLOOR_MS = 500;
export function createRetryPolicy(settings) {
    const limits = Object.entries(settings.retry_limits).sort(moreSpecificFirst);
    const ceiling = Math.max(FLOOR_MS, settings.retry_backoff_max);
    return {
        tries(errorText) {
            const limit = limits.find(([part]) => errorText.includes(part));
            if (limit)
                return limit[1];
            return RETRIED.some((part) => errorText.includes(part)) ? settings.retry_limit : 1;
        },
        delay: (failedTry) => Math.min(ceiling, FLOOR_MS * 2 ** (failedTry - 1)),
    };
}
/** Several keys may match one text; the longest says most about it, and equal ones go by the alphabet. */
function moreSpecificFirst([a], [b]) {
    return b.length - a.length || (a < b ? -1 : 1);
}
