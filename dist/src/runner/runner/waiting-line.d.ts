/** Those who wait until something is free that all of them want. */
export interface WaitingLine {
    /** Tries to take it, now and after every change, until that is true; rejects when `signal` aborts. */
    until(taken: () => boolean, signal: AbortSignal): Promise<void>;
    /** Something may have become free. */
    changed(): void;
}
export declare function createWaitingLine(): WaitingLine;
