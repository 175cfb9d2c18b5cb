/** More lines than this prove nothing more. */
const MOST_EVIDENCE = 12;
/** The events that prove something: none twice, in their order. */
function indexes(evidence) {
    const all = evidence.flatMap((event) => (event === undefined ? [] : [event.index]));
    return [...new Set(all)].slice(0, MOST_EVIDENCE).toSorted((a, b) => a - b);
}
function result(id, outcome, { expected, got, evidence = [], hint, nearest, within = [] }) {
    const more = outcome === "fail" && within.length > 0 ? { within } : {};
    const near = outcome === "fail" && nearest !== undefined ? { nearest } : {};
    return {
        id,
        outcome,
        expected,
        got,
        evidence: indexes(evidence),
        ...near,
        ...(hint === undefined ? {} : { hint }),
        ...more,
    };
}
export function pass(id, claim) {
    return result(id, "pass", claim);
}
export function fail(id, claim) {
    return result(id, "fail", claim);
}
export function notApplicable(id, why) {
    return { id, outcome: "not-applicable", expected: "nothing", got: why, evidence: [] };
}
/** The first violation decides; how many more there are is said. */
export function verdictOf(id, good, violations) {
    const [first, ...others] = violations;
    if (first === undefined)
        return pass(id, good);
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    return fail(id, { ...first, got: `${first.got}${more}` });
}
