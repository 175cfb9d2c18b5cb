import { isFinal } from "./job-record.js";
/** Cancels a job, gently when it runs and its runner understands `canceling`. One that waits for somebody is left alone. */
export function cancelJob(id, force, { book, queue, history }) {
    const job = book.find(id);
    if (job === undefined || isFinal(job.state) || job.state === "manual")
        return;
    const gently = !force && job.cancelsGracefully && (job.state === "running" || job.state === "canceling");
    if (gently && job.state === "canceling")
        return;
    history.record("gitlab", { type: "job-cancel", job: id });
    queue.remove(job);
    book.change(job, gently ? "canceling" : "canceled");
}
