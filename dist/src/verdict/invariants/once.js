import { notApplicable, verdictOf } from "../check.js";
import { stdinText } from "../observation/call.js";
import { variable } from "../observation/observed-job.js";
import { isLegacyStage } from "../observation/process-run.js";
import { hasBegun } from "../observation/stage-run.js";
import { flag } from "../verdict-context.js";
/** Which variable lets a stage be tried again, and how often (executor facts 9.1). */
const ATTEMPTS = {
    get_sources: "GET_SOURCES_ATTEMPTS",
    restore_cache: "RESTORE_CACHE_ATTEMPTS",
    download_artifacts: "ARTIFACT_DOWNLOAD_ATTEMPTS",
};
/**
 * INV-ONCE. A stage script never starts twice because of a retry: neither in one pod nor in another pod of the job, unless the
 * run before ended with something else than 0 and the stage's attempts allow it; one that ends twice was started twice. Nor is the line
 * that starts a stage delivered twice to a container's stdin, even if the first was never carried out: nobody can know that it was not
 * (executor facts 6.5).
 *
 * Tolerated: a stage's own attempts (GET_SOURCES_ATTEMPTS and the like), as many as the job allows and only after a run that failed; a line of
 * which nothing reached the container, since nothing can have come of it.
 */
export const once = {
    id: "INV-ONCE",
    title: "a stage script never starts twice because of a retry",
    check(observed) {
        const starts = observed.jobs.flatMap(({ runs }) => runs).filter(hasBegun).length;
        const legacy = (job) => flag(observed.context, "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY", job?.facts);
        const attaches = observed.apiCalls.filter(({ request }) => request.subresource === "attach");
        const ofPod = Map.groupBy(attaches, ({ request }) => request.name ?? "");
        const violations = observed.jobs.flatMap((job) => [
            ...startedTwice(job),
            ...(legacy(job) ? sentTwice(job) : attachedTwice(job, ofPod)),
        ]);
        if (starts === 0 && violations.length === 0 && !legacy())
            return notApplicable(once.id, "no stage ever started");
        return verdictOf(once.id, { expected: "one start of each stage", got: `${starts} starts` }, violations);
    },
};
function startedTwice(job) {
    const byStage = Map.groupBy(job.runs.filter(hasRun(job)), ({ stage }) => stage);
    return [...byStage].flatMap(([stage, runs]) => runs.flatMap((run, index) => {
        const before = runs[index - 1];
        if (before === undefined || mayRepeat(job, before, index))
            return [];
        const expected = `one start of stage ${stage} in job ${job.facts.name}`;
        const again = hasBegun(run) ? `start ${index + 1}` : "another end";
        const got = `${again} after the run before ${endText(before)}`;
        return [{ expected, got, evidence: [before.start, before.end, run.start] }];
    }));
}
/** Runs that went side by side have one start that can be told from their output, but as many ends. */
function hasRun({ runs }) {
    return (run, index) => hasBegun(run) ||
        runs.slice(0, index).some((other) => other.uid === run.uid && other.stage === run.stage && hasBegun(other));
}
/** `done` runs were made so far. */
function mayRepeat({ facts }, before, done) {
    const key = ATTEMPTS[before.stage];
    const allowed = key === undefined ? 1 : Number(variable(facts, key) ?? 1);
    return before.end !== undefined && before.end.exitCode !== 0 && done < allowed;
}
function endText({ end }) {
    return end === undefined ? "had not ended" : `ended with ${end.exitCode}`;
}
function attachedTwice(job, attaches) {
    const names = [...new Set(job.pods.map(({ name }) => name))];
    const deliveries = names
        .flatMap((name) => attaches.get(name) ?? [])
        .toSorted((a, b) => a.request.index - b.request.index)
        .flatMap((call) => stdinText(call)
        .split("\n")
        .slice(0, -1)
        // What ends a line that may have been torn is a comment, and starts nothing.
        .filter((line) => line.trim() !== "" && !line.trim().startsWith("#"))
        .map((line) => ({ line: `${call.request.name} ${line}`, event: call.request })));
    return repeated(deliveries).flatMap(([first, second]) => {
        const stage = job.runs.find((run) => new RegExp(`/${run.stage}(?![\\w-])`).test(first.line))?.stage;
        if (stage !== undefined && attemptsAllow(job, stage))
            return [];
        const expected = `the line that starts ${stage ?? "a stage"} once on the container's stdin`;
        return [{ expected, got: "it was delivered twice", evidence: [first.event, second.event] }];
    });
}
function attemptsAllow(job, stage) {
    const runs = job.runs.filter((run) => run.stage === stage && hasBegun(run));
    return runs.length > 1 && runs.slice(0, -1).every((run, index) => mayRepeat(job, run, index + 1));
}
/** The same script must not go to two shells; what has no first line of a script only asks for one, or ends it. */
function sentTwice(job) {
    const stages = job.processes.filter((run) => isLegacyStage(run) && run.stdin.includes("#!"));
    return stages.flatMap((run, index) => {
        const before = stages.slice(0, index).findLast(({ stdin }) => stdin === run.stdin);
        if (before === undefined || (before.exit !== undefined && before.exit.exitCode !== 0))
            return [];
        const expected = `each stage script once on a shell's stdin in job ${job.facts.name}`;
        return [{ expected, got: "the same script went to a second shell", evidence: [before.start, run.start] }];
    });
}
function repeated(deliveries) {
    return deliveries.flatMap((delivery, index) => {
        const before = deliveries.slice(0, index).find(({ line }) => line === delivery.line);
        return before === undefined ? [] : [[before, delivery]];
    });
}
