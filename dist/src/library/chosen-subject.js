import { UsageError, withoutLine } from "../diagnostics/index.js";
import { runnerProgram } from "../subjects/runner-program.js";
import { parseSubject } from "../subjects/subject-file.js";
import { DEFAULT_LIMITS } from "../subjects/subject.js";
import { lacksOf, runnerUnderTest } from "./runner-under-test.js";
/** Throws a `UsageError` for a program that is wrong or not there. */
export function subjectChoice(chosen = "built-in") {
    if (typeof chosen !== "string" && "start" in chosen)
        return { lacks: new Set(), of: () => asSubject(chosen) };
    const program = programOf(chosen);
    return { lacks: lacksOf(program), of: (ground, world, how) => runnerUnderTest(program, how, ground, world) };
}
function programOf(chosen) {
    if (chosen === "built-in")
        return undefined;
    if (typeof chosen === "string")
        return runnerProgram(chosen);
    try {
        return parseSubject(JSON.stringify(chosen), "subject");
    }
    catch (error) {
        if (!(error instanceof UsageError))
            throw error;
        // The test has it in no file.
        throw new UsageError(error.problems.map(withoutLine));
    }
}
function asSubject({ name, start }) {
    return {
        name,
        killable: false,
        limits: DEFAULT_LIMITS,
        async start(configFile, machine) {
            const running = await start(configFile, machine);
            return {
                signal: (signal) => running.signal(signal),
                exited: running.exited.then((code) => ({ code, leftovers: [] })),
                abandon: async () => running.signal("SIGTERM"),
            };
        },
    };
}
