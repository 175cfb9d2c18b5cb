import { UsageError } from "../diagnostics/index.js";
import { planSchema } from "../faults/index.js";
import { readDocument, schemaProblems } from "./parse-yaml.js";
/**
 * Reads a fault plan: `{faults, quiet}`, the list of its entries alone, or one entry. Throws a `UsageError` with every problem and its
 * place; `file` is how they name the text.
 */
export function parsePlan(text, file) {
    const { value, places } = readDocument(text, file);
    const { whole, depth } = asPlan(value);
    const outcome = planSchema.safeParse(whole);
    if (outcome.success)
        return outcome.data;
    const source = { file, places, origin: (path) => path.slice(depth) };
    throw new UsageError(schemaProblems(outcome.error, planSchema, whole, source));
}
/** The plan that is meant, and how many steps of its paths the text does not have. */
function asPlan(value) {
    if (Array.isArray(value))
        return { whole: { faults: value }, depth: 1 };
    if (typeof value === "object" && value !== null && "fault" in value)
        return { whole: { faults: [value] }, depth: 2 };
    return { whole: value, depth: 0 };
}
