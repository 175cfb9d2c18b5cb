import { fail, pass } from "../check.js";
import { recordAt } from "../observation/json.js";
import { checkExpressions } from "./object-expressions.js";
import { partialMatch } from "./partial-match.js";
/** `pod:` against the first pod that was made for a job. */
export function checkPod({ context, jobs }) {
    const { pod: expected } = context.expect;
    return expected === undefined ? [] : checkPodOf("pod", created(jobs.flatMap(({ pods }) => pods))[0], expected);
}
/** `pod:` of a job against the last pod that was made for it, which is the one that the job ran in. */
export function checkJobPod(id, pods, expected) {
    return checkPodOf(id, created(pods).at(-1), expected);
}
function created(pods) {
    return pods.flatMap((pod) => pod.created ?? []).toSorted((a, b) => a.index - b.index);
}
function checkPodOf(id, pod, expected) {
    if (pod === undefined)
        return [fail(id, { expected: "a job pod", got: "none was created" })];
    const parts = ["spec", "metadata"].flatMap((part) => {
        const wanted = expected[part];
        if (wanted === undefined)
            return [];
        const [mismatch] = partialMatch(wanted, recordAt(pod.object, part), part);
        if (mismatch === undefined)
            return [pass(`${id}.${part}`, { expected: JSON.stringify(wanted), got: "the same", evidence: [pod] })];
        const claim = `${mismatch.path} = ${JSON.stringify(mismatch.expected)}`;
        const got = JSON.stringify(mismatch.got) ?? "absent";
        return [fail(`${id}.${part}`, { expected: claim, got, evidence: [pod], within: mismatch.within })];
    });
    const expressions = checkExpressions(pod.object, expected).map(({ id: own, expected: claim, wrong }) => {
        const place = `${id}.${own}`;
        if (wrong === undefined)
            return pass(place, { expected: claim, got: "so it is", evidence: [pod] });
        return fail(place, { expected: claim, got: wrong, evidence: [pod] });
    });
    return [...parts, ...expressions];
}
