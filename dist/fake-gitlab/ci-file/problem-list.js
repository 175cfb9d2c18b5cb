import { UsageError } from "../../src/diagnostics/index.js";
export function createProblemList(file) {
    const problems = [];
    return {
        add(code, at, message, hint) {
            // Aliases and `extends` lead to the same place many times.
            if (problems.some((known) => known.line === at.line && known.column === at.column && known.message === message)) {
                return;
            }
            problems.push({
                code,
                severity: "error",
                message,
                file,
                line: at.line,
                column: at.column,
                ...(hint === undefined ? {} : { hint }),
            });
        },
        throwIfAny() {
            if (problems.length > 0)
                throw new UsageError(problems);
        },
    };
}
