/** What happens to jobs by itself: the part of GitLab in fault plans. */
export function performGitLabMoments(faults, gitlab) {
    const each = (name, act) => {
        for (const job of gitlab.jobs())
            if (name === undefined || job.name === name)
                act(job.id);
    };
    faults.perform("cancel-jobs", ({ job, force }) => each(job, (id) => gitlab.cancel(id, { force })));
    faults.perform("drop-jobs", ({ job, reason }) => each(job, (id) => gitlab.drop(id, reason)));
    faults.perform("lose-trace", ({ keepBytes }) => each(undefined, (id) => gitlab.loseTrace(id, keepBytes)));
}
