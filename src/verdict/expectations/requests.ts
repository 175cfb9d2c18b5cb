import type { RequestExpectation } from "../../scenario/expectations.ts";
import { fail, pass } from "../check.ts";
import type { Call } from "../observation/call.ts";
import { jsonOf } from "../observation/json.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { CheckResult } from "../verdict.ts";
import { filterCalls, filterText } from "./call-filter.ts";
import { partialMatch } from "./partial-match.ts";
import { bounds, countText, isWithin } from "./count.ts";

/** `requests:` are counted over the whole scenario. */
export function checkRequests(observed: ObservedCase): CheckResult[] {
  return observed.context.expect.requests.map((expectation, index) => {
    const calls = filterCalls(observed, expectation).filter(
      (call) => isAnswered(call, expectation.status) && says(call, expectation.body),
    );
    const wanted = bounds(expectation.count);
    const status = expectation.status === undefined ? "" : ` answered ${expectation.status}`;
    const body = expectation.body === undefined ? "" : ` with ${JSON.stringify(expectation.body)}`;
    const claim = {
      expected: `${countText(wanted)} ${filterText(expectation)}${body}${status}`,
      got: `${calls.length}`,
      evidence: calls.slice(-3).map(({ request, end }) => end ?? request),
    };
    return isWithin(calls.length, wanted) ? pass(`requests[${index}]`, claim) : fail(`requests[${index}]`, claim);
  });
}

function says({ request }: Call, body: RequestExpectation["body"]): boolean {
  return body === undefined || partialMatch(body, jsonOf(request.body), "body").length === 0;
}

function isAnswered({ end }: Call, status: RequestExpectation["status"]): boolean {
  if (status === undefined) return true;
  if (status === "lost") return end?.type === "response-lost";
  return end?.type === "response" && end.status === status;
}
