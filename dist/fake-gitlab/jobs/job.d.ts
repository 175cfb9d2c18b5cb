import type { Artifact } from "../artifacts/artifact.ts";
import type { JobDefinition } from "../ci-file/job-definition.ts";
import type { JobPayload } from "../payload/job-payload.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { Runner } from "../runners/runner.ts";
import type { RunnerSession } from "../terminal/runner-session.ts";
import { type JobRecord, type JobState } from "./job-record.ts";
import { TraceLog } from "./trace-log.ts";
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
    payload: JobPayload | undefined;
    session: RunnerSession | undefined;
    /** Who has it, from the answer to its request on. */
    runner: Runner | undefined;
    /** When it was given away, in milliseconds since the epoch. */
    givenAt: number;
    /** The runner ends a script by itself when told `canceling`. */
    cancelsGracefully: boolean;
    constructor(options: {
        id: number;
        token: string;
        pipeline: Pipeline;
        definition: JobDefinition;
        retries: number;
    });
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
