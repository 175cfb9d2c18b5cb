/** A line that tells of the start or the end of a stage script (executor facts 4.2). */
export interface StageMarker {
    script: string;
    /** Unset at the start. */
    exitCode?: number;
    /** Of a start: the hash of the token without which no end of this stage is believed. */
    proof?: string;
    /** Of an end. */
    token?: string;
    /** Of an end: how much the script has written. */
    bytes?: number;
}
/** Undefined when the line is ordinary output. */
export declare function parseMarker(line: string): StageMarker | undefined;
/** The hash by which the start of a stage announces the token of its end: who reads it cannot make up an end. */
export declare function proofOf(token: string): string;
