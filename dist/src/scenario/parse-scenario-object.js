import { UsageError, withoutLine, zodProblems } from "../diagnostics/index.js";
import { checkContents } from "./check-contents.js";
import { scenarioSchema } from "./scenario-schema.js";
/** What was not read from a file stands nowhere. */
const NOWHERE = { of: () => ({ line: 0, column: 0 }), inText: () => ({ line: 0, column: 0 }) };
/** One scenario from a value of a program. Throws a `UsageError` with every problem, also those of the texts and objects in it. */
export function parseScenarioObject(value, id, checks) {
    const outcome = scenarioSchema.safeParse(value);
    if (!outcome.success)
        throw new UsageError(zodProblems(outcome.error, scenarioSchema, value, id, () => undefined));
    const problems = checkContents(outcome.data, checks, id, NOWHERE, (path) => path);
    if (problems.length > 0)
        throw new UsageError(problems.map(withoutLine));
    return { id, file: id, placeOf: () => undefined, ...outcome.data };
}
