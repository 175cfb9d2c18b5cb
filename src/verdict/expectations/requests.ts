import type { RequestExpectation } from "../../scenario/expectations.ts";
import { fail, pass, type PlainResult } from "../check.ts";
import type { Call } from "../observation/call.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { callDifferences, callsTo, filterText, shownCall } from "./call-filter.ts";
import { bounds, countText, isWithin } from "./count.ts";
import { differencesText, nearestMiss } from "./nearest-miss.ts";

/** `requests:` are counted over the whole scenario. */
export function checkRequests(observed: ObservedCase): PlainResult[] {
  return observed.context.expect.requests.map((expectation, index) =>
    checkOne(`requests[${index}]`, callsTo(observed, expectation), expectation),
  );
}

function checkOne(id: string, calls: readonly Call[], expectation: RequestExpectation): PlainResult {
  const meant = calls.filter((call) => callDifferences(call, expectation).length === 0);
  const wanted = bounds(expectation.count);
  const claim = {
    expected: `${countText(wanted)} ${filterText(expectation)}`,
    got: `${meant.length}`,
    evidence: meant.slice(-3).map(({ request, end }) => end ?? request),
  };
  if (isWithin(meant.length, wanted)) return pass(id, claim);
  if (meant.length > wanted.max) {
    // The first one that was too much.
    const surplus = meant.slice(wanted.max).map(({ request, end }) => end ?? request);
    return fail(id, { ...claim, evidence: surplus, within: ["count"] });
  }
  const near = nearestMiss(calls, (call) => callDifferences(call, expectation));
  if (near === undefined) return fail(id, claim);
  const nearest = `${shownCall(near.candidate)}: ${differencesText(near.differences)}`;
  return fail(id, { ...claim, nearest, evidence: [...claim.evidence, near.candidate.end ?? near.candidate.request] });
}
