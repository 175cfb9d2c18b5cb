/** An expression that cannot be read. `at` counts its characters from 1. */
export declare class ExpressionError extends Error {
    name: string;
    readonly at: number;
    constructor(message: string, offset: number);
}
/** What is wrong with an expression, or undefined when `read` can read it. */
export declare function expressionProblem(read: (text: string) => unknown, text: string): string | undefined;
