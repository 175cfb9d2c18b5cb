import { mayRetry } from "../ci-file/retry.js";
import { isFinal } from "../jobs/job-record.js";
import { currentJobs, readiness } from "./readiness.js";
export function createPipelineProgress(book, queue) {
    const waiting = new Map();
    const advance = (pipeline) => {
        for (let moved = true; moved;) {
            moved = false;
            for (const job of currentJobs(pipeline)) {
                if (job.state !== "created")
                    continue;
                const next = readiness(job);
                if (next === "wait")
                    continue;
                moved = true;
                if (next === "skip")
                    book.change(job, "skipped");
                else
                    enqueue(job);
            }
        }
        if (!isOver(pipeline))
            return;
        for (const resolve of waiting.get(pipeline) ?? [])
            resolve();
        waiting.delete(pipeline);
    };
    const enqueue = (job) => {
        book.change(job, "pending");
        // A listener may have cancelled it.
        if (job.state === "pending")
            queue.put(job);
    };
    const retry = (job) => {
        job.retried = true;
        const next = book.add(job.pipeline, job.definition, job.retries + 1);
        job.pipeline.jobs.push(next);
        book.change(next, "created");
    };
    const unsubscribe = book.onState((job) => {
        if (!isFinal(job.state) || job.state === "skipped")
            return;
        if (job.state === "failed" && mayRetry(job.definition.retry, job))
            retry(job);
        advance(job.pipeline);
    });
    return {
        start: advance,
        finished(pipeline) {
            if (isOver(pipeline))
                return Promise.resolve();
            return new Promise((resolve) => {
                waiting.set(pipeline, [...(waiting.get(pipeline) ?? []), resolve]);
            });
        },
        close: unsubscribe,
    };
}
function isOver(pipeline) {
    return currentJobs(pipeline).every(({ state }) => isFinal(state));
}
