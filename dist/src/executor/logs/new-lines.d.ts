/**
 * Tells lines of a container's log that are new from those that were there before: in another stream, twice in a row, or late across the
 * rotation of the log. Kubernetes' time stamps, which are down to the nanosecond, say which line is which.
 */
export interface NewLines {
    /** True for a line that was not seen before. */
    isNew(line: Buffer): boolean;
    /** Since when another stream has to bring the log; unset before the first line. */
    since(): string | undefined;
}
export declare function createNewLines(): NewLines;
