/** GitLab itself fails a job that a runner has, which is told so by 403 with its next call. Does nothing to any other job. */
export function dropJob(job, reason, { book, history }) {
    if (!job.isProcessing || job.awaitsConfirmation)
        return;
    history.record("gitlab", { type: "job-drop", job: job.id, reason });
    book.change(job, "failed", { failureReason: reason });
}
