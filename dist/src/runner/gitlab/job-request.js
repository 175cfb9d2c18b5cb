import { one } from "./gitlab-api.js";
/** Asks for jobs; remembers `X-GitLab-Last-Update` between the calls, which makes GitLab hold the next one open. */
export function createJobRequest({ api, token, systemId, info, createSession }) {
    let lastUpdate;
    const ask = async (signal, session) => {
        const body = {
            info,
            token,
            system_id: systemId,
            ...(lastUpdate === undefined ? {} : { last_update: lastUpdate }),
            ...(session && { session }),
        };
        let answer;
        try {
            answer = await api.send({
                method: "POST",
                path: "jobs/request",
                headers: { "content-type": "application/json", accept: "application/json", "runner-token": token },
                body: JSON.stringify(body),
                signal,
            });
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
        }
        lastUpdate = one(answer.headers["x-gitlab-last-update"]) || lastUpdate;
        if (answer.status === 204)
            return { kind: "none" };
        if (answer.status === 403)
            return { kind: "forbidden" };
        if (answer.status === 503)
            return { kind: "unavailable" };
        if (answer.status !== 201)
            return { kind: "failed", message: `${answer.status}` };
        const type = one(answer.headers["content-type"]) ?? "";
        if (type.split(";")[0]?.trim() !== "application/json") {
            return { kind: "failed", message: `got content type "${type}", expected application/json` };
        }
        const job = asJob(answer.text);
        if (job === undefined)
            return { kind: "failed", message: "the answer is not a job" };
        return { kind: "job", job, correlationId: one(answer.headers["x-request-id"]) ?? "" };
    };
    return async (signal) => {
        const session = createSession?.();
        let result;
        try {
            result = await ask(signal, session?.offer);
        }
        finally {
            if (result?.kind !== "job")
                session?.close();
        }
        return session !== undefined && result.kind === "job" ? { ...result, session } : result;
    };
}
function asJob(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== "object" || value === null || !("id" in value) || !("token" in value))
        return undefined;
    return withDefaults(value);
}
/** GitLab leaves out or nulls what is empty. */
function withDefaults(job) {
    return {
        ...job,
        allow_git_fetch: job.allow_git_fetch ?? false,
        job_info: job.job_info ?? { name: "", stage: "", project_id: 0, project_name: "" },
        git_info: { ...EMPTY_GIT_INFO, ...job.git_info, refspecs: job.git_info?.refspecs ?? [] },
        runner_info: job.runner_info ?? { timeout: 0 },
        variables: job.variables ?? [],
        steps: job.steps ?? [],
        image: job.image ?? { name: "" },
        services: job.services ?? [],
        artifacts: job.artifacts ?? [],
        cache: job.cache ?? [],
        credentials: job.credentials ?? [],
        dependencies: job.dependencies ?? [],
        features: job.features ?? {},
    };
}
const EMPTY_GIT_INFO = {
    repo_url: "",
    ref: "",
    sha: "",
    before_sha: "",
    ref_type: "branch",
    refspecs: [],
    depth: 0,
};
