import { fail, pass } from "../check.ts";
import { eventsOf } from "../observation/event-of.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { CheckResult } from "../verdict.ts";
import { bounds, countText, isWithin } from "./count.ts";
import { partialMatch } from "./partial-match.ts";

/** `created:` against the objects that appeared in the cluster since the runner's first request. */
export function checkCreated({ history, apiCalls, context }: ObservedCase): CheckResult[] {
  const begin = apiCalls[0]?.request.index ?? Number.POSITIVE_INFINITY;
  const made = eventsOf(history, "object").filter(({ change, index }) => change === "created" && index > begin);
  return context.expect.created.map(({ resource, name, object, count }, position) => {
    const id = `created[${position}]`;
    const named = made.filter(
      (event) => event.resource === resource && (name === undefined || new RegExp(name, "u").test(event.name)),
    );
    const fitting = named.filter((event) => partialMatch(object, event.object, "").length === 0);
    const wanted = bounds(count);
    const details = `${name === undefined ? "" : ` named /${name}/`} with ${JSON.stringify(object)}`;
    const claim = { expected: `${countText(wanted)} ${resource}${details}`, evidence: named.slice(-3) };
    if (isWithin(fitting.length, wanted)) return pass(id, { ...claim, got: `${fitting.length}` });
    const [mismatch] = named.flatMap((event) => partialMatch(object, event.object, event.name));
    const nearest = mismatch === undefined ? "" : `; ${mismatch.path} = ${JSON.stringify(mismatch.got) ?? "absent"}`;
    return fail(id, { ...claim, got: `${fitting.length} of ${named.length} ${resource}${nearest}` });
  });
}
