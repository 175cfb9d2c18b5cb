import { UsageError, zodProblems } from "../../diagnostics/index.js";
import { failuresOf } from "../../report/index.js";
import { expectationsSchema } from "../../scenario/expectations.js";
import { defaultSettings, excerpts, judge, secretsOf } from "../../verdict/index.js";
import { failureText } from "./failure-text.js";
/** Holds expectations in the words of scenarios against a History. Throws a `UsageError` for words that there are not. */
export function checkExpectations(history, expect) {
    const outcome = expectationsSchema.safeParse(expect);
    if (!outcome.success) {
        throw new UsageError(zodProblems(outcome.error, expectationsSchema, expect, "expected", () => undefined));
    }
    const context = bareContext(history, outcome.data);
    const { expectations } = judge(history, context);
    return findings(history, expectations, context);
}
/** Holds the invariants against the History of a runner's work; those of `ids`, or all. */
export function checkInvariants(history, context) {
    const { invariants } = judge(history, context);
    return findings(history, invariants, context);
}
function findings(history, results, context) {
    const verdict = { outcome: "fail", expectations: results, invariants: [] };
    const failed = failuresOf({ ...verdict, excerpts: excerpts(history, verdict, secretsOf(context)) });
    return {
        results,
        failures: failed.map(failureText),
    };
}
/** Nothing is known but the History, and everybody in it is meant. */
function bareContext(history, expect) {
    const users = history.flatMap((event) => (event.type === "request" && event.user !== undefined ? [event.user] : []));
    return {
        expect,
        subjectUsers: [...new Set(users)],
        jobs: [],
        settings: defaultSettings,
        flags: {},
        plan: [],
        actions: [],
        secrets: [],
        timedOut: false,
    };
}
