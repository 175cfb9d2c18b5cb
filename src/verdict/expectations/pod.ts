import type { PodExpectation } from "../../scenario/expectations.ts";
import { fail, pass, type PlainResult } from "../check.ts";
import { recordAt } from "../observation/json.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { ObservedPod } from "../observation/pod-watch.ts";
import { checkExpressions } from "./object-expressions.ts";
import { partialMatch } from "./partial-match.ts";

/** `pod:` against the first pod that was made for a job. */
export function checkPod({ context, jobs }: ObservedCase): PlainResult[] {
  const { pod: expected } = context.expect;
  return expected === undefined ? [] : checkPodOf("pod", created(jobs.flatMap(({ pods }) => pods))[0], expected);
}

/** `pod:` of a job against the last pod that was made for it, which is the one that the job ran in. */
export function checkJobPod(id: string, pods: readonly ObservedPod[], expected: PodExpectation): PlainResult[] {
  return checkPodOf(id, created(pods).at(-1), expected);
}

type Created = NonNullable<ObservedPod["created"]>;

function created(pods: readonly ObservedPod[]): Created[] {
  return pods.flatMap((pod) => pod.created ?? []).toSorted((a, b) => a.index - b.index);
}

function checkPodOf(id: string, pod: Created | undefined, expected: PodExpectation): PlainResult[] {
  if (pod === undefined) return [fail(id, { expected: "a job pod", got: "none was created" })];
  const parts = (["spec", "metadata"] as const).flatMap((part) => {
    const wanted = expected[part];
    if (wanted === undefined) return [];
    const [mismatch] = partialMatch(wanted, recordAt(pod.object, part), part);
    if (mismatch === undefined)
      return [pass(`${id}.${part}`, { expected: JSON.stringify(wanted), got: "the same", evidence: [pod] })];
    const claim = `${mismatch.path} = ${JSON.stringify(mismatch.expected)}`;
    const got = JSON.stringify(mismatch.got) ?? "absent";
    return [fail(`${id}.${part}`, { expected: claim, got, evidence: [pod], within: mismatch.within })];
  });
  const expressions = checkExpressions(pod.object, expected).map(({ id: own, expected: claim, wrong }) => {
    const place = `${id}.${own}`;
    if (wrong === undefined) return pass(place, { expected: claim, got: "so it is", evidence: [pod] });
    return fail(place, { expected: claim, got: wrong, evidence: [pod] });
  });
  return [...parts, ...expressions];
}
