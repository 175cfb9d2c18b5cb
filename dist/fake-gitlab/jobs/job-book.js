import { Job } from "./job.js";
import { isFinal } from "./job-record.js";
export function createJobBook(history, clock, newToken) {
    const jobs = [];
    const byToken = new Map();
    const stateListeners = new Set();
    const changeListeners = new Set();
    const subscribe = (listeners, listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
    };
    const touched = (job) => {
        for (const listener of changeListeners)
            listener(job);
    };
    return {
        add(pipeline, definition, retries) {
            const job = new Job({
                id: jobs.length + 1,
                token: newToken(),
                pipeline,
                definition,
                retries,
                createdAt: clock.now(),
            });
            jobs.push(job);
            byToken.set(job.token, job);
            return job;
        },
        find: (id) => jobs[id - 1],
        processing(token) {
            const job = byToken.get(token);
            return job?.isProcessing === true ? job : undefined;
        },
        all: () => jobs,
        change(job, state, outcome = {}) {
            const { failureReason, exitCode } = outcome;
            job.state = state;
            if (state === "pending")
                job.queuedAt = clock.now();
            else if (state === "running")
                job.startedAt = clock.now();
            else if (isFinal(state))
                job.finishedAt = clock.now();
            job.failureReason = failureReason;
            job.exitCode = exitCode;
            history.record("gitlab", {
                type: "job-state",
                job: job.id,
                state,
                accepted: true,
                ...(failureReason === undefined ? {} : { failureReason }),
                ...(exitCode === undefined ? {} : { exitCode }),
            });
            for (const listener of stateListeners)
                listener(job);
            touched(job);
        },
        touched,
        onState: (listener) => subscribe(stateListeners, listener),
        onChange: (listener) => subscribe(changeListeners, listener),
    };
}
