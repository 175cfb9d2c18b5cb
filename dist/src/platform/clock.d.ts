/** Cancels what it was given for. Cancelling twice, or after it fired, does nothing. */
export interface Timer {
    cancel(): void;
}
/**
 * The only source of time. `fake` worlds use the wall clock, `sim` a virtual one that jumps to the next timer,
 * so nothing outside its implementations may read time or wait in any other way.
 */
export interface Clock {
    /** Milliseconds since the Unix epoch, as this world sees them. */
    now(): number;
    /** Milliseconds since an arbitrary start, never running backwards; for durations. */
    monotonic(): number;
    /** Runs `callback` once after `delayMs`. A pending timer keeps a program alive unless `background`. */
    timer(delayMs: number, callback: () => void, options?: {
        background?: boolean;
    }): Timer;
    /** Resolves after `ms`; rejects with `signal.reason` as soon as the signal aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
