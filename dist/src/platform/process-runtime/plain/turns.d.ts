/** Those who wait for somebody else's turn to end. */
export interface Turns {
    /** Resolves with true when a turn ended, with false when there is no more time or `signal` came. */
    next(limitMs: number, signal: AbortSignal): Promise<boolean>;
    /** Wakes all who wait, in the order of their coming. */
    end(): void;
}
export declare function createTurns(): Turns;
