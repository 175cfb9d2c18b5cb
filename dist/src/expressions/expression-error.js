/** An expression that cannot be read. `at` counts its characters from 1. */
export class ExpressionError extends Error {
    name = "ExpressionError";
    at;
    constructor(message, offset) {
        super(`${message} at character ${offset + 1}`);
        this.at = offset + 1;
    }
}
/** What is wrong with an expression, or undefined when `read` can read it. */
export function expressionProblem(read, text) {
    try {
        read(text);
        return undefined;
    }
    catch (error) {
        if (error instanceof ExpressionError)
            return error.message;
        throw error;
    }
}
