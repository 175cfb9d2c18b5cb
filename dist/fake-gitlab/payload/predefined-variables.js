import { AUTHOR } from "../projects/repository.js";
import { GITLAB_REVISION, GITLAB_VERSION, repositoryUrl } from "./server.js";
/** Everything is done by the one user that there is. */
export const USER = { id: 1, username: "root", name: "Administrator", email: "admin@example.com" };
const REGISTRY_USER = "gitlab-ci-token";
/** The variables that GitLab itself gives every job, in its order: job, pipeline, project, server, commit. */
export function predefinedVariables(job, server) {
    return [
        ...open(jobVariables(job, server)),
        ...secret({
            CI_JOB_TOKEN: job.token,
            CI_REGISTRY_PASSWORD: job.token,
            CI_REPOSITORY_URL: repositoryUrl(server, job.project, job.token),
        }),
        ...pipelineWideVariables(job.pipeline, server),
    ];
}
/** Those that are the same for all jobs of a pipeline, and known before there is any. */
export function pipelineWideVariables(pipeline, server) {
    return [
        ...open(pipelineVariables(pipeline, server)),
        ...open(projectVariables(pipeline, server)),
        ...open(serverVariables(server)),
        ...open(commitVariables(pipeline)),
    ];
}
function jobVariables(job, server) {
    const { definition } = job;
    return {
        CI: "true",
        GITLAB_CI: "true",
        CI_JOB_ID: String(job.id),
        CI_JOB_URL: `${server.url}/${job.project}/-/jobs/${job.id}`,
        CI_JOB_STARTED_AT: isoTime(job.givenAt),
        CI_JOB_NAME: job.name,
        CI_JOB_NAME_SLUG: slug(job.name),
        CI_JOB_STAGE: job.stage,
        ...(definition.node === undefined ? {} : { CI_NODE_INDEX: String(definition.node.index) }),
        CI_NODE_TOTAL: String(definition.node?.total ?? 1),
        CI_JOB_TIMEOUT: String(job.timeout),
        CI_REGISTRY_USER: REGISTRY_USER,
        ...(definition.image === undefined ? {} : { CI_JOB_IMAGE: definition.image.name }),
        ...(job.runner === undefined
            ? {}
            : {
                CI_RUNNER_ID: String(job.runner.id),
                CI_RUNNER_DESCRIPTION: job.runner.description,
                CI_RUNNER_TAGS: JSON.stringify(job.runner.tags),
            }),
        GITLAB_USER_ID: String(USER.id),
        GITLAB_USER_LOGIN: USER.username,
        GITLAB_USER_NAME: USER.name,
        GITLAB_USER_EMAIL: USER.email,
    };
}
function pipelineVariables(pipeline, server) {
    return {
        CI_PIPELINE_ID: String(pipeline.id),
        CI_PIPELINE_IID: String(pipeline.id),
        CI_PIPELINE_URL: `${server.url}/${pipeline.project.path}/-/pipelines/${pipeline.id}`,
        CI_PIPELINE_SOURCE: pipeline.source,
        CI_PIPELINE_CREATED_AT: isoTime(pipeline.createdAt),
        ...(pipeline.name === undefined ? {} : { CI_PIPELINE_NAME: pipeline.name }),
        CI_CONFIG_PATH: ".gitlab-ci.yml",
    };
}
function projectVariables({ project }, server) {
    return {
        CI_PROJECT_ID: String(project.id),
        CI_PROJECT_NAME: project.name,
        CI_PROJECT_TITLE: project.name,
        CI_PROJECT_PATH: project.path,
        CI_PROJECT_PATH_SLUG: slug(project.path),
        CI_PROJECT_NAMESPACE: project.namespace,
        CI_PROJECT_NAMESPACE_ID: String(project.namespaceId),
        CI_PROJECT_NAMESPACE_SLUG: slug(project.namespace),
        CI_PROJECT_ROOT_NAMESPACE: project.namespace.split("/")[0] ?? project.namespace,
        CI_PROJECT_URL: `${server.url}/${project.path}`,
        CI_PROJECT_VISIBILITY: "private",
        CI_PROJECT_REPOSITORY_LANGUAGES: "",
        CI_DEFAULT_BRANCH: project.defaultBranch,
        CI_DEFAULT_BRANCH_SLUG: slug(project.defaultBranch),
        CI_REGISTRY: server.registry,
        CI_REGISTRY_IMAGE: `${server.registry}/${project.path.toLowerCase()}`,
    };
}
function serverVariables(server) {
    const [major = "", minor = "", patch = ""] = GITLAB_VERSION.split(".");
    return {
        CI_API_V4_URL: `${server.url}/api/v4`,
        CI_API_GRAPHQL_URL: `${server.url}/api/graphql`,
        CI_SERVER: "yes",
        CI_SERVER_NAME: "GitLab",
        CI_SERVER_URL: server.url,
        CI_SERVER_HOST: server.host,
        CI_SERVER_FQDN: `${server.host}:${server.port}`,
        CI_SERVER_PORT: String(server.port),
        CI_SERVER_PROTOCOL: "http",
        CI_SERVER_SHELL_SSH_HOST: server.host,
        CI_SERVER_SHELL_SSH_PORT: "22",
        CI_SERVER_VERSION: GITLAB_VERSION,
        CI_SERVER_VERSION_MAJOR: major,
        CI_SERVER_VERSION_MINOR: minor,
        CI_SERVER_VERSION_PATCH: patch,
        CI_SERVER_REVISION: GITLAB_REVISION,
        CI_TEMPLATE_REGISTRY_HOST: "registry.gitlab.com",
        GITLAB_FEATURES: "",
    };
}
function commitVariables({ commit, ref, project }) {
    const [, ...description] = commit.message.split("\n");
    return {
        CI_COMMIT_SHA: commit.sha,
        CI_COMMIT_SHORT_SHA: commit.sha.slice(0, 8),
        CI_COMMIT_BEFORE_SHA: commit.parent ?? NO_COMMIT,
        CI_COMMIT_REF_NAME: ref,
        CI_COMMIT_REF_SLUG: slug(ref),
        CI_COMMIT_BRANCH: ref,
        CI_COMMIT_MESSAGE: commit.message,
        CI_COMMIT_TITLE: commit.title,
        CI_COMMIT_DESCRIPTION: description.join("\n").trim(),
        CI_COMMIT_REF_PROTECTED: String(ref === project.defaultBranch),
        CI_COMMIT_TIMESTAMP: isoTime(commit.time * 1000),
        CI_COMMIT_AUTHOR: `${AUTHOR.name} <${AUTHOR.email}>`,
        CI_BUILD_BEFORE_SHA: commit.parent ?? NO_COMMIT,
        CI_BUILD_REF: commit.sha,
    };
}
export const NO_COMMIT = "0".repeat(40);
function open(values) {
    return Object.entries(values).map(([key, value]) => ({ key, value, public: true, masked: false }));
}
function secret(values) {
    return Object.entries(values).map(([key, value]) => ({ key, value, public: false, masked: true }));
}
function isoTime(ms) {
    return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
/** Lower case, at most 63 of `[a-z0-9-]`, no dash at the ends. */
function slug(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, "-")
        .slice(0, 63)
        .replaceAll(/^-+|-+$/g, "");
}
