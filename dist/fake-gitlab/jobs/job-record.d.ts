import type { Artifact } from "../artifacts/artifact.ts";
import type { RunnerSession } from "../terminal/runner-session.ts";
import type { JobPayload } from "../payload/job-payload.ts";
export type JobState = "created"
/** Waits for somebody who starts it. */
 | "manual"
/** Waits until its delay is over. */
 | "scheduled" | "pending" | "running" | "canceling" | "success" | "failed" | "canceled" | "skipped";
/** What the world may know of a job. The object lives on: its fields follow the job. */
export interface JobRecord {
    readonly id: number;
    readonly name: string;
    readonly stage: string;
    readonly pipelineId: number;
    /** `group/name`. */
    readonly project: string;
    readonly state: JobState;
    /** As the runner told it, or GitLab's own: `trace_size_exceeded`. */
    readonly failureReason: string | undefined;
    /** As the runner told it; it tells none when it is 0. */
    readonly exitCode: number | undefined;
    readonly allowFailure: boolean;
    /** `retry` put another job in its place. */
    readonly retried: boolean;
    /** Everything accepted so far. */
    readonly trace: Buffer;
    readonly artifacts: readonly Artifact[];
    /** What the runner was given; unset before that. */
    readonly payload: JobPayload | undefined;
    /** How its runner can be visited; unset when it told of no such way. */
    readonly session: RunnerSession | undefined;
}
export declare function isFinal(state: JobState): boolean;
