/** Delays that double from one call to the next, up to a limit. */
export interface Backoff {
    /** Milliseconds. */
    next(): number;
    reset(): void;
}
export declare function createBackoff(firstMs: number, limitMs: number): Backoff;
/** As Go prints durations of whole seconds: `10s`, `1m20s`, `5m0s`. */
export declare function goSeconds(ms: number): string;
