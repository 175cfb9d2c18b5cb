import { createTextRedactor } from "../history/index.js";
import { checkActions, checkCreated, checkEvents, checkJobs, checkPlan, checkPod, checkRequests, checkRetries, checkRunner, checkRunnerLog, checkSequence, checkWarnings, } from "./expectations/index.js";
import { invariants } from "./invariants/index.js";
import { keyEvents, proof } from "./key-events.js";
import { observe } from "./observation/observed-case.js";
/**
 * Judges a History: the scenario's expectations, and the invariants that hold whatever it expects. Texts come without secrets. An expectation
 * that failed is shown with what else may explain it; an invariant with nothing but its proof.
 */
export function judge(history, context) {
    const observed = observe(history, context);
    const hide = createTextRedactor(secretsOf(context));
    const key = keyEvents(history, context.subjectUsers);
    const presented = (check, more) => {
        const { outcome, evidence, within = [], ...rest } = check;
        const told = withoutSecrets({ ...rest, outcome, evidence }, hide);
        if (outcome !== "fail")
            return told;
        const place = context.placeOf?.(check.id, within);
        return { ...told, evidence: proof(evidence, more), ...(place === undefined ? {} : { place }) };
    };
    const expectations = [
        ...checkJobs(observed),
        ...checkPod(observed),
        ...checkCreated(observed),
        ...checkRequests(observed),
        ...checkRetries(observed),
        ...checkEvents(observed),
        ...checkSequence(observed),
        ...checkWarnings(observed),
        ...checkRunnerLog(observed),
        ...checkPlan(observed),
        ...checkActions(observed),
        ...checkRunner(observed),
    ].map((check) => presented(check, key));
    const results = invariants.map((invariant) => presented(invariant.check(observed), []));
    const good = [...expectations, ...results].every(({ outcome }) => outcome !== "fail");
    return { outcome: good ? "pass" : "fail", expectations, invariants: results };
}
/** Every value that no report may show: the world's own, job tokens and masked variables. */
export function secretsOf({ secrets, jobs }) {
    return [
        ...secrets.map(({ value }) => value),
        ...jobs.flatMap(({ token, variables }) => [
            token,
            ...variables.filter(({ masked }) => masked === true).map(({ value }) => value),
        ]),
    ].filter((value) => value !== "");
}
function withoutSecrets(check, hide) {
    const { expected, got, hint, nearest } = check;
    return {
        ...check,
        expected: hide(expected),
        got: hide(got),
        ...(nearest === undefined ? {} : { nearest: hide(nearest) }),
        ...(hint === undefined ? {} : { hint: hide(hint) }),
    };
}
