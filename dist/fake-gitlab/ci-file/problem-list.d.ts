export interface Position {
    /** From 1. */
    line: number;
    /** From 1. */
    column: number;
    /** Set in files that are included. */
    file?: string;
}
/** Collects everything that is wrong with one CI file, so that its author hears it all at once. */
export interface ProblemList {
    add(code: string, at: Position, message: string, hint?: string): void;
    /** Throws a `UsageError` when there is any. */
    throwIfAny(): void;
}
export declare function createProblemList(file: string): ProblemList;
