import { UsageError, zodProblems } from "../diagnostics/index.js";
import { describeEntry, planEntrySchema, planSchema } from "../faults/index.js";
/** Throws a `UsageError` with everything that is wrong with the plan. */
export function checkedPlan(faults, quiet) {
    return checked(planSchema, { faults, ...(quiet === undefined ? {} : { quiet }) }, "plan");
}
export function faultsOf(engine) {
    return {
        add: (entry) => engine.add(checked(planEntrySchema, entry, "entry")),
        remove: (number) => engine.remove(number),
        counts: () => engine.counts().map(({ entry, index, matched, fired }) => {
            return { number: index, text: describeEntry(entry), matched, fired };
        }),
    };
}
function checked(schema, value, name) {
    const outcome = schema.safeParse(value);
    if (outcome.success)
        return outcome.data;
    throw new UsageError(zodProblems(outcome.error, schema, value, name, () => undefined));
}
