/** How many jobs may run: in all, and of one runner. */
export interface Capacity {
    /** Resolves once a place is free, and takes it; rejects when `signal` aborts. */
    take(runner: string, limit: number, signal: AbortSignal): Promise<void>;
    give(runner: string): void;
}
/** A `limit` of 0 leaves a runner only the limit of all. */
export declare function createCapacity(concurrent: number): Capacity;
