import { fail, pass } from "../check.js";
import { callDifferences, callsTo, filterText, shownCall } from "./call-filter.js";
import { bounds, countText, isWithin } from "./count.js";
import { differencesText, nearestMiss } from "./nearest-miss.js";
/** `requests:` are counted over the whole scenario. */
export function checkRequests(observed) {
    return observed.context.expect.requests.map((expectation, index) => checkOne(`requests[${index}]`, callsTo(observed, expectation), expectation));
}
function checkOne(id, calls, expectation) {
    const meant = calls.filter((call) => callDifferences(call, expectation).length === 0);
    const wanted = bounds(expectation.count);
    const claim = {
        expected: `${countText(wanted)} ${filterText(expectation)}`,
        got: `${meant.length}`,
        evidence: meant.slice(-3).map(({ request, end }) => end ?? request),
    };
    if (isWithin(meant.length, wanted))
        return pass(id, claim);
    if (meant.length > wanted.max) {
        // The first one that was too much.
        const surplus = meant.slice(wanted.max).map(({ request, end }) => end ?? request);
        return fail(id, { ...claim, evidence: surplus, within: ["count"] });
    }
    const near = nearestMiss(calls, (call) => callDifferences(call, expectation));
    if (near === undefined)
        return fail(id, claim);
    const nearest = `${shownCall(near.candidate)}: ${differencesText(near.differences)}`;
    return fail(id, { ...claim, nearest, evidence: [...claim.evidence, near.candidate.end ?? near.candidate.request] });
}
