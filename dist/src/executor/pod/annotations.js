import { formatGoDuration } from "../../runner/config/go-duration.js";
/** Annotations of a job's pod ("Default annotations for job pods", executor facts 3.3). */
export function podAnnotations({ job, runner, variables, timeoutMs }) {
    const payload = variables.payload();
    const configured = Object.entries(runner.kubernetes.pod_annotations);
    return {
        "job.runner.gitlab.com/id": String(job.id),
        "job.runner.gitlab.com/url": jobUrl(job.git_info.repo_url, job.id),
        "job.runner.gitlab.com/sha": job.git_info.sha,
        "job.runner.gitlab.com/before_sha": job.git_info.before_sha,
        "job.runner.gitlab.com/ref": job.git_info.ref,
        "job.runner.gitlab.com/name": job.job_info.name,
        "job.runner.gitlab.com/timeout": formatGoDuration(timeoutMs / 1000),
        "project.runner.gitlab.com/id": String(job.job_info.project_id),
        ...Object.fromEntries(configured.map(([key, value]) => [key, payload.expand(value)])),
    };
}
function jobUrl(repository, id) {
    const url = URL.parse(repository);
    if (url === null)
        return "";
    url.username = "";
    url.password = "";
    return `${url.href.replace(/\.git$/, "")}/-/jobs/${id}`;
}
