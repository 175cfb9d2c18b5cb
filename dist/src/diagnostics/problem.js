/** `file:line:col: error: message. hint` */
export function formatProblem({ severity, message, hint, file, line, column }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    return `${place === "" ? "" : `${place}: `}${severity}: ${message}${hint === undefined ? "" : ` (${hint})`}`;
}
/** The same of what was not read from a text: lines and columns would be nobody's. */
export function withoutLine({ code, severity, message, hint, file }) {
    return { code, severity, message, ...(hint === undefined ? {} : { hint }), ...(file === undefined ? {} : { file }) };
}
/** Thrown where a problem ends the program; the command line prints it and exits with 2. */
export class UsageError extends Error {
    name = "UsageError";
    problems;
    constructor(problems) {
        super(problems.map(formatProblem).join("\n"));
        this.problems = problems;
    }
}
export function usageError(code, message, hint) {
    return new UsageError([{ code, severity: "error", message, ...(hint === undefined ? {} : { hint }) }]);
}
