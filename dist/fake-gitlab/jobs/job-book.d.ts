import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { JobDefinition } from "../ci-file/job-definition.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import { Job } from "./job.ts";
import { type JobState } from "./job-record.ts";
export interface Outcome {
    failureReason?: string;
    exitCode?: number;
}
/** All jobs of this GitLab. Every change of a state goes through it, so that it is recorded and everybody hears of it. */
export interface JobBook {
    add(pipeline: Pipeline, definition: JobDefinition, retries: number): Job;
    find(id: number): Job | undefined;
    /** The job that a runner works on with this token. */
    processing(token: string): Job | undefined;
    all(): readonly Job[];
    change(job: Job, state: JobState, outcome?: Outcome): void;
    /** Something else than the state is new: its trace, its artifacts. */
    touched(job: Job): void;
    onState(listener: (job: Job) => void): () => void;
    onChange(listener: (job: Job) => void): () => void;
}
export declare function createJobBook(history: Recorder, clock: Clock, newToken: () => string): JobBook;
