import { EXIT } from "./exit-codes.js";
/** One clear line for what a user can mend, the reason and how to learn more for the rest. Gives the exit code. */
export async function reportError(error) {
    const { formatProblem, UsageError } = await import("../diagnostics/index.js");
    if (error instanceof UsageError) {
        for (const problem of error.problems)
            console.error(formatProblem(problem));
        return EXIT.usage;
    }
    const message = error instanceof Error ? error.message : String(error);
    const detail = process.env["FAULTLINE_DEBUG"] && error instanceof Error ? (error.stack ?? message) : message;
    console.error(`error: faultline itself failed: ${detail} (FAULTLINE_DEBUG=1 shows where)`);
    return EXIT.harness;
}
