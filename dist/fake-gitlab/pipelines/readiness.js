import { isFinal } from "../jobs/job-record.js";
/** The jobs that stand for their names now: a retried one has left its place to another. */
export function currentJobs(pipeline) {
    return pipeline.jobs.filter((job) => !job.retried);
}
/** The jobs that have to be over before this one: those it needs, or all of earlier stages. */
export function predecessors(job) {
    const { pipeline, definition } = job;
    const others = currentJobs(pipeline);
    if (definition.needs !== undefined) {
        const names = new Set(definition.needs.map((need) => need.job));
        return others.filter((other) => names.has(other.name));
    }
    const stage = pipeline.stages.indexOf(definition.stage);
    return others.filter((other) => pipeline.stages.indexOf(other.stage) < stage);
}
/** The jobs that come after this one: those that need it, directly or not, or that are in later stages. */
export function followers(job) {
    const { stages } = job.pipeline;
    const found = new Set([job.name]);
    const others = currentJobs(job.pipeline).filter((other) => other !== job);
    for (let before = 0; before !== found.size;) {
        before = found.size;
        for (const { name, stage, definition } of others) {
            const comesAfter = definition.needs === undefined
                ? stages.indexOf(stage) > stages.indexOf(job.stage)
                : definition.needs.some((need) => found.has(need.job));
            if (comesAfter)
                found.add(name);
        }
    }
    return others.filter(({ name }) => found.has(name));
}
/** Waits for somebody, and nobody waits for it. */
function isIgnored({ state, allowFailure }) {
    return state === "manual" && allowFailure;
}
/** What becomes of a job that has not started, by its `when` and by how the jobs before it ended. */
export function readiness(job) {
    const { when, needs } = job.definition;
    if (when === "never")
        return "skip";
    const before = predecessors(job);
    if (!before.every((other) => isFinal(other.state) || isIgnored(other)))
        return "wait";
    if (when === "always")
        return "start";
    const failed = before.some(({ state, allowFailure }) => state === "failed" && !allowFailure);
    if (when === "on_failure")
        return failed ? "start" : "skip";
    const canceled = before.some(({ state, allowFailure }) => state === "canceled" && !allowFailure);
    const isSkipped = (other) => other.state === "skipped" || (needs !== undefined && isIgnored(other));
    const skipped = before.filter(isSkipped).length;
    // A job that was skipped for good reason does not hold up its stage, but nothing can come of a need that never ran.
    const nothingRan = needs === undefined ? skipped > 0 && skipped === before.length : skipped > 0;
    return failed || canceled || nothingRan ? "skip" : "start";
}
