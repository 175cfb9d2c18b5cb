export interface ProgressCounts {
    running: number;
    passed: number;
    /** Errors of the harness included. */
    failed: number;
    skipped: number;
    unsupported: number;
    /** Failed as it was known. */
    known: number;
    total: number;
    elapsedMs: number;
}
/** The live line: never longer than `width`, so that a terminal does not break it. */
export declare function formatProgress(counts: ProgressCounts, width?: number): string;
