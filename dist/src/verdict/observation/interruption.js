/**
 * The first thing that ends a job from outside its scripts: a cancel, GitLab's refusal, the end of its timeout, of its pod or of its
 * runner. From here on a runner need not wait for output any more.
 */
export function interruptionOf({ cancel, refusal, stop, killed, pods, start, facts, finals, }) {
    const pod = pods.flatMap(({ ending }) => ending ?? []);
    const timeout = finals.find(({ at, failureReason }) => failureReason === "job_execution_timeout" ||
        (start !== undefined && at - start.at >= facts.timeoutSeconds * 1000));
    const candidates = [...pod, cancel, refusal, stop, killed, timeout].filter((event) => event !== undefined);
    return candidates.toSorted((a, b) => a.index - b.index)[0];
}
