import type { JobPayload } from "../gitlab/job-payload.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { BuildEnvironment } from "./executor.ts";
/** Where a job's files lie in the containers. */
export interface ProjectPaths {
    builds: string;
    project: string;
    /** Beside the project: file variables, git templates, `$GITLAB_ENV`. */
    temporary: string;
    /** The project's own part of the cache folder. */
    cache: string;
}
export interface PathSettings {
    job: JobPayload;
    runner: RunnerConfig;
    environment: Pick<BuildEnvironment, "buildsDir" | "cacheDir" | "sharedBuildsDir">;
    shortToken: string;
    projectSlot: number;
    /** GIT_CLONE_PATH, expanded; "" when it is not set. */
    clonePath: string;
    emptyStrategy: boolean;
}
/** Rejects a GIT_CLONE_PATH that is not allowed or leaves the builds folder (executor facts 9.4). */
export declare function projectPaths(settings: PathSettings): ProjectPaths;
