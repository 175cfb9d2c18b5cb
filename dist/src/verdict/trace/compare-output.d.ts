/** How output in a trace differs from what was written; offsets count in the compared bytes. */
export interface OutputDifference {
    kind: "missing" | "duplicate" | "reordered" | "foreign";
    offset: number;
    /** The bytes in question, beginning at the difference. */
    excerpt: Buffer;
}
/** Says what happened at the first difference, or undefined when `got` is `written`, or begins it where the end may be lost. */
export declare function compareOutput(written: Buffer, got: Buffer, mayLoseAfter?: number): OutputDifference | undefined;
