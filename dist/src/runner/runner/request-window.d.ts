/** How many requests for jobs one runner may have open at a time. */
export interface RequestWindow {
    /** Resolves once another request may be sent; rejects when `signal` aborts. */
    enter(signal: AbortSignal): Promise<void>;
    /** The request is answered. */
    leave(outcome: "job" | "none"): void;
}
/**
 * `request_concurrency`. Adaptive (FF_USE_ADAPTIVE_REQUEST_CONCURRENCY) it is the most there can be: one request to begin with, one
 * more after each that brought a job, one less after each that did not.
 */
export declare function createRequestWindow(most: number, adaptive: boolean): RequestWindow;
