const LEAST_BACKOFF_MS = 500;
/** Numbers that count differently from what they say ("Configure the number of request attempts to the Kubernetes API"). */
export function checkLimits({ retry_backoff_max }, find) {
    if (retry_backoff_max >= LEAST_BACKOFF_MS)
        return;
    find.noEffect(["retry_backoff_max"], `is ${retry_backoff_max}; the least is ${LEAST_BACKOFF_MS}, which counts instead`);
}
