/** Something wrong with what a user gave: always says where, what was got, what would be right and what to do. */
export interface Problem {
    /** Stable, for machines: `unknown-key`, `wrong-type`, `unknown-scenario`. */
    code: string;
    severity: "error" | "warning";
    /** One sentence with what was got and what was expected. */
    message: string;
    /** What to do about it. */
    hint?: string;
    file?: string;
    /** From 1. */
    line?: number;
    /** From 1. */
    column?: number;
}
/** `file:line:col: error: message. hint` */
export declare function formatProblem({ severity, message, hint, file, line, column }: Problem): string;
/** The same of what was not read from a text: lines and columns would be nobody's. */
export declare function withoutLine({ code, severity, message, hint, file }: Problem): Problem;
/** Thrown where a problem ends the program; the command line prints it and exits with 2. */
export declare class UsageError extends Error {
    name: string;
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[]);
}
export declare function usageError(code: string, message: string, hint?: string): UsageError;
