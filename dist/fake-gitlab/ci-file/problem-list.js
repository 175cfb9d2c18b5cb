import { UsageError } from "../../src/diagnostics/index.js";
export function createProblemList(file) {
    const problems = [];
    return {
        add(code, at, message, hint) {
            // Aliases and `extends` lead to the same place many times.
            const { line, column, file: place = file } = at;
            const isKnown = (known) => known.file === place && known.line === line && known.column === column && known.message === message;
            if (problems.some(isKnown))
                return;
            problems.push({
                code,
                severity: "error",
                message,
                file: place,
                line,
                column,
                ...(hint === undefined ? {} : { hint }),
            });
        },
        throwIfAny() {
            if (problems.length > 0)
                throw new UsageError(problems);
        },
    };
}
