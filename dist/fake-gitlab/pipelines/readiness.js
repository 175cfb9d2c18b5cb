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
/** What becomes of a job that has not started, by its `when` and by how the jobs before it ended. */
export function readiness(job) {
    const { when, needs } = job.definition;
    if (when === "never")
        return "skip";
    const before = predecessors(job);
    if (!before.every(({ state }) => isFinal(state)))
        return "wait";
    if (when === "always")
        return "start";
    const failed = before.some(({ state, allowFailure }) => state === "failed" && !allowFailure);
    if (when === "on_failure")
        return failed ? "start" : "skip";
    const canceled = before.some(({ state, allowFailure }) => state === "canceled" && !allowFailure);
    const skipped = before.filter(({ state }) => state === "skipped").length;
    // A job that was skipped for good reason does not hold up its stage, but nothing can come of a need that never ran.
    const nothingRan = needs === undefined ? skipped > 0 && skipped === before.length : skipped > 0;
    return failed || canceled || nothingRan ? "skip" : "start";
}
