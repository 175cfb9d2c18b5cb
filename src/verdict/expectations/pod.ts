import { fail, pass } from "../check.ts";
import { recordAt } from "../observation/json.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { CheckResult } from "../verdict.ts";
import { partialMatch } from "./partial-match.ts";

/** `pod:` against the first pod that was made for a job, as it was created. */
export function checkPod({ context, jobs }: ObservedCase): CheckResult[] {
  const { pod: expected } = context.expect;
  if (expected === undefined) return [];
  const created = jobs
    .flatMap(({ pods }) => pods.flatMap((pod) => pod.created ?? []))
    .toSorted((a, b) => a.index - b.index)[0];
  if (created === undefined) return [fail("pod", { expected: "a job pod", got: "none was created" })];
  return (["spec", "metadata"] as const).flatMap((part) => {
    const wanted = expected[part];
    if (wanted === undefined) return [];
    const id = `pod.${part}`;
    const [mismatch] = partialMatch(wanted, recordAt(created.object, part), part);
    if (mismatch === undefined)
      return [pass(id, { expected: JSON.stringify(wanted), got: "the same", evidence: [created] })];
    const claim = `${mismatch.path} = ${JSON.stringify(mismatch.expected)}`;
    return [fail(id, { expected: claim, got: JSON.stringify(mismatch.got) ?? "absent", evidence: [created] })];
  });
}
