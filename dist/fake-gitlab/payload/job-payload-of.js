import { jobCaches } from "./job-caches.js";
import { jobDependencies } from "./job-dependencies.js";
import { jobVariables } from "./job-variables.js";
import { NO_COMMIT } from "./predefined-variables.js";
import { repositoryUrl } from "./server.js";
const GIT_DEPTH = 20;
/** Puts together what the job's runner is told of it. */
export function jobPayloadOf(job, server, settings) {
    const { definition, timeout } = job;
    const variables = jobVariables(job, server);
    return {
        id: job.id,
        token: job.token,
        allow_git_fetch: true,
        job_info: jobInfo(job),
        git_info: gitInfo(job, server, variables),
        runner_info: { timeout: settings.tellsTimeout ? timeout : 0, runner_session_url: null },
        inputs: definition.inputs,
        ...(Object.keys(definition.secrets).length === 0 ? {} : { secrets: definition.secrets }),
        variables,
        steps: steps(job),
        image: definition.image ?? null,
        services: definition.services,
        artifacts: definition.artifacts.length === 0 ? null : definition.artifacts,
        cache: jobCaches(job),
        credentials: [{ type: "registry", url: server.registry, username: "gitlab-ci-token", password: job.token }],
        dependencies: jobDependencies(job),
        hooks: definition.hooks,
        features: {
            trace_sections: true,
            token_mask_prefixes: [...settings.tokenMaskPrefixes],
            failure_reasons: [...settings.failureReasons],
        },
    };
}
function jobInfo(job) {
    const { pipeline } = job;
    return {
        id: job.id,
        name: job.name,
        stage: job.stage,
        pipeline_id: pipeline.id,
        project_id: pipeline.project.id,
        project_name: pipeline.project.name,
        project_full_path: pipeline.project.path,
        namespace_id: pipeline.project.namespaceId,
        root_namespace_id: pipeline.project.rootNamespaceId,
        organization_id: 1,
        instance_id: "00000000-0000-4000-8000-000000000001",
        instance_uuid: "00000000-0000-4000-8000-000000000001",
        user_id: 1,
        time_in_queue_seconds: (job.givenAt - pipeline.createdAt) / 1000,
        project_jobs_running_on_instance_runners_count: "0",
    };
}
function gitInfo({ pipeline, token }, server, variables) {
    const { project, ref, commit, id } = pipeline;
    const wished = variables.findLast(({ key }) => key === "GIT_DEPTH")?.value ?? "";
    const depth = /^\d+$/.test(wished) ? Number(wished) : GIT_DEPTH;
    return {
        repo_url: repositoryUrl(server, project.path, token),
        repo_object_format: "sha1",
        ref,
        sha: commit.sha,
        before_sha: commit.parent ?? NO_COMMIT,
        ref_type: "branch",
        refspecs: [`+refs/pipelines/${id}:refs/pipelines/${id}`, `+refs/heads/${ref}:refs/remotes/origin/${ref}`],
        depth,
        protected: ref === project.defaultBranch,
    };
}
function steps({ definition, timeout }) {
    const script = {
        name: "script",
        script: definition.script,
        timeout,
        when: "on_success",
        allow_failure: false,
    };
    if (definition.afterScript.length === 0)
        return [script];
    return [
        script,
        { name: "after_script", script: definition.afterScript, timeout, when: "always", allow_failure: true },
    ];
}
