export function isFinal(state) {
    return state === "success" || state === "failed" || state === "canceled" || state === "skipped";
}
