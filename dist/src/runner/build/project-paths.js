import { posix } from "node:path";
import { BuildError } from "./build-error.js";
/** Rejects a GIT_CLONE_PATH that is not allowed or leaves the builds folder (executor facts 9.4). */
export function projectPaths(settings) {
    const { environment, shortToken, projectSlot } = settings;
    const slug = projectSlug(settings.job);
    const { buildsDir } = environment;
    const usual = environment.sharedBuildsDir
        ? posix.join(buildsDir, shortToken, String(projectSlot), slug)
        : posix.join(buildsDir, slug);
    const chosen = settings.clonePath === "" ? usual : clonePath(settings, settings.clonePath);
    const project = settings.emptyStrategy ? `${chosen}-empty` : chosen;
    return { builds: buildsDir, project, temporary: `${project}.tmp`, cache: posix.join(environment.cacheDir, slug) };
}
function clonePath({ runner, environment }, wished) {
    if (!runner.custom_build_dir.enabled) {
        throw configurationError("setting GIT_CLONE_PATH is not allowed, enable `custom_build_dir` feature");
    }
    const path = posix.normalize(wished).replace(/\/+$/, "");
    if (!path.startsWith(`${environment.buildsDir.replace(/\/+$/, "")}/`)) {
        throw configurationError(`the GIT_CLONE_PATH="${wished}" has to be within "${environment.buildsDir}"`);
    }
    return path;
}
function configurationError(message) {
    return new BuildError(`prepare build and shell: ${message}`, { reason: "runner_configuration_error" });
}
/** `group/project` out of the repository's URL. */
function projectSlug(job) {
    const { repo_url: url } = job.git_info;
    const path = URL.canParse(url) ? new URL(url).pathname : url.replace(/^[^:]*:/, "");
    const slug = posix
        .normalize(`/${path}`)
        .replace(/\/+$/, "")
        .replace(/\.git$/, "")
        .replace(/^\/+/, "");
    return slug === "" ? `project-${job.job_info.project_id}` : slug;
}
