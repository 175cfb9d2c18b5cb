import type { CiVariable } from "../ci-file/variables.ts";
import type { PayloadVariable } from "../payload/job-payload.ts";
import type { Job } from "../jobs/job.ts";
import type { Commit } from "../projects/repository.ts";
import type { Project } from "../projects/project.ts";
export interface PipelineOptions {
    /** A branch; default the project's own. */
    ref?: string;
    /** Given by hand: they win over all others. */
    variables?: readonly {
        key: string;
        value: string;
    }[];
    /** What it comes from: default `push`. `webide` runs the terminal of `.gitlab/.gitlab-webide.yml`. */
    source?: PipelineSource;
}
/** `CI_PIPELINE_SOURCE`. */
export type PipelineSource = "push" | "web" | "api" | "schedule" | "trigger" | "webide";
/** One run of a commit's CI file. */
export interface Pipeline {
    readonly id: number;
    readonly project: Project;
    readonly ref: string;
    readonly source: PipelineSource;
    readonly commit: Commit;
    readonly stages: readonly string[];
    /** Of `workflow: name`. */
    readonly name: string | undefined;
    /** Of the CI file and its `workflow`, for all jobs that inherit them. */
    readonly fileVariables: readonly CiVariable[];
    readonly variables: readonly PayloadVariable[];
    /** Milliseconds since the epoch. */
    readonly createdAt: number;
    /** In the order of the file; retries at the end. */
    readonly jobs: Job[];
}
