import { mayRetry } from "../ci-file/retry.js";
import { isFinal } from "../jobs/job-record.js";
import { currentJobs, followers, readiness } from "./readiness.js";
/** Of jobs that go on by themselves. */
const ACTIVE = new Set(["scheduled", "pending", "running", "canceling"]);
export function createPipelineProgress(book, queue, clock) {
    const waiting = new Map();
    const delays = new Map();
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
                    begin(job);
            }
        }
        if (!isOver(pipeline))
            return;
        for (const resolve of waiting.get(pipeline) ?? [])
            resolve();
        waiting.delete(pipeline);
    };
    const begin = (job) => {
        const { when, startIn = 0 } = job.definition;
        if (when === "manual" && !job.isPlayed)
            return book.change(job, "manual");
        if (when !== "delayed" || job.isPlayed)
            return enqueue(job);
        book.change(job, "scheduled");
        delays.set(job, clock.timer(startIn * 1000, () => {
            if (job.state === "scheduled")
                enqueue(job);
        }));
    };
    const enqueue = (job) => {
        book.change(job, "pending");
        // A listener may have cancelled it.
        if (job.state === "pending")
            queue.put(job);
    };
    const again = (job, retries) => {
        job.retried = true;
        const next = book.add(job.pipeline, job.definition, retries);
        next.isPlayed = job.isPlayed;
        next.variables = job.variables;
        job.pipeline.jobs.push(next);
        book.change(next, "created");
        return next;
    };
    /** What was skipped because of a job gets another chance with it. */
    const revive = (job) => {
        for (const follower of followers(job))
            if (follower.state === "skipped")
                book.change(follower, "created");
    };
    const unsubscribe = book.onState((job) => {
        if (!isFinal(job.state) || job.state === "skipped")
            return;
        delays.get(job)?.cancel();
        if (job.state === "failed" && mayRetry(job.definition.retry, job))
            again(job, job.retries + 1);
        advance(job.pipeline);
    });
    return {
        start: advance,
        play(job, variables = []) {
            if (job.state !== "manual" && job.state !== "scheduled")
                return false;
            job.isPlayed = true;
            job.variables = variables;
            delays.get(job)?.cancel();
            revive(job);
            enqueue(job);
            advance(job.pipeline);
            return true;
        },
        retry(job) {
            if (job.retried || !isFinal(job.state) || job.state === "skipped")
                return undefined;
            job.isPlayed = true;
            const next = again(job, job.retries);
            revive(next);
            advance(job.pipeline);
            return next;
        },
        finished(pipeline) {
            if (isOver(pipeline))
                return Promise.resolve();
            return new Promise((resolve) => {
                waiting.set(pipeline, [...(waiting.get(pipeline) ?? []), resolve]);
            });
        },
        close() {
            unsubscribe();
            for (const timer of delays.values())
                timer.cancel();
        },
    };
}
function isOver(pipeline) {
    return !currentJobs(pipeline).some(({ state }) => ACTIVE.has(state));
}
