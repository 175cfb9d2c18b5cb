import { createWaitingLine } from "./waiting-line.js";
/**
 * `request_concurrency`. Adaptive (FF_USE_ADAPTIVE_REQUEST_CONCURRENCY) it is the most there can be: one request to begin with, one
 * more after each that brought a job, one less after each that did not.
 */
export function createRequestWindow(most, adaptive) {
    let size = adaptive ? 1 : most;
    let open = 0;
    const entered = () => {
        if (open >= size)
            return false;
        open++;
        return true;
    };
    const line = createWaitingLine();
    return {
        enter: (signal) => line.until(entered, signal),
        leave(outcome) {
            open--;
            if (adaptive)
                size = outcome === "job" ? Math.min(most, size + 1) : Math.max(1, size - 1);
            line.changed();
        },
    };
}
