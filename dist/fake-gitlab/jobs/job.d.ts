import type { Artifact } from "../artifacts/artifact.ts";
import type { JobDefinition } from "../ci-file/job-definition.ts";
import type { JobPayload } from "../payload/job-payload.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { Runner } from "../runners/runner.ts";
import type { RunnerManager } from "../runners/runner-manager.ts";
import type { RunnerSession } from "../terminal/runner-session.ts";
import { type JobRecord, type JobState } from "./job-record.ts";
import { TraceLog } from "./trace-log.ts";
export interface JobOptions {
    id: number;
    token: string;
    pipeline: Pipeline;
    definition: JobDefinition;
    retries: number;
    createdAt: number;
}
/** A job as GitLab itself sees it. */
export declare class Job implements JobRecord {
    readonly id: number;
    readonly token: string;
    readonly pipeline: Pipeline;
    readonly definition: JobDefinition;
    /** How many jobs `retry` already spent on this one's place. */
    readonly retries: number;
    readonly log: TraceLog;
    readonly artifacts: Artifact[];
    state: JobState;
    failureReason: string | undefined;
    exitCode: number | undefined;
    retried: boolean;
    /** Somebody has started it by hand. */
    isPlayed: boolean;
    payload: JobPayload | undefined;
    session: RunnerSession | undefined;
    /** Who has it, from the answer to its request on. */
    runner: Runner | undefined;
    /** Which of that runner's processes. */
    manager: RunnerManager | undefined;
    /** These moments are in milliseconds since the epoch. */
    readonly createdAt: number;
    queuedAt: number | undefined;
    /** When it was given away. */
    givenAt: number;
    startedAt: number | undefined;
    /** When its runner told of its end for the first time. */
    endToldAt: number | undefined;
    finishedAt: number | undefined;
    /** Given to it when somebody started it. */
    variables: readonly {
        key: string;
        value: string;
    }[];
    /** The runner ends a script by itself when told `canceling`. */
    cancelsGracefully: boolean;
    constructor(options: JobOptions);
    get name(): string;
    get stage(): string;
    get pipelineId(): number;
    get project(): string;
    get allowFailure(): boolean;
    get trace(): Buffer;
    /** Seconds that it may take on its runner. */
    get timeout(): number;
    /** A runner has it, confirmed or not; only then its token is good for anything. */
    get isProcessing(): boolean;
    /** Given to a runner that has not yet said `running` (two-phase commit). */
    get awaitsConfirmation(): boolean;
}
