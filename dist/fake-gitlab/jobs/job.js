import { isFinal } from "./job-record.js";
import { TraceLog } from "./trace-log.js";
/** Seconds that a project gives its jobs unless they say otherwise. */
const DEFAULT_TIMEOUT = 3600;
/** A job as GitLab itself sees it. */
export class Job {
    id;
    token;
    pipeline;
    definition;
    /** How many jobs `retry` already spent on this one's place. */
    retries;
    log = new TraceLog();
    artifacts = [];
    state = "created";
    failureReason;
    exitCode;
    retried = false;
    /** Somebody has started it by hand. */
    isPlayed = false;
    payload;
    session;
    /** Who has it, from the answer to its request on. */
    runner;
    /** Which of that runner's processes. */
    manager;
    /** These moments are in milliseconds since the epoch. */
    createdAt;
    queuedAt;
    /** When it was given away. */
    givenAt = 0;
    startedAt;
    /** When its runner told of its end for the first time. */
    endToldAt;
    finishedAt;
    /** Given to it when somebody started it. */
    variables = [];
    /** The runner ends a script by itself when told `canceling`. */
    cancelsGracefully = false;
    constructor(options) {
        this.createdAt = options.createdAt;
        this.id = options.id;
        this.token = options.token;
        this.pipeline = options.pipeline;
        this.definition = options.definition;
        this.retries = options.retries;
    }
    get name() {
        return this.definition.name;
    }
    get stage() {
        return this.definition.stage;
    }
    get pipelineId() {
        return this.pipeline.id;
    }
    get project() {
        return this.pipeline.project.path;
    }
    get allowFailure() {
        const { allowFailure, when, rules } = this.definition;
        if (typeof allowFailure === "object")
            return this.exitCode !== undefined && allowFailure.exitCodes.includes(this.exitCode);
        // A job that waits for somebody holds nobody up, unless rules make it wait.
        return allowFailure ?? (when === "manual" && rules === undefined);
    }
    get trace() {
        return this.log.bytes;
    }
    /** Seconds that it may take on its runner. */
    get timeout() {
        const wanted = this.definition.timeout ?? DEFAULT_TIMEOUT;
        return Math.min(wanted, this.runner?.maximumTimeout ?? wanted);
    }
    /** A runner has it, confirmed or not; only then its token is good for anything. */
    get isProcessing() {
        return this.runner !== undefined && !isFinal(this.state);
    }
    /** Given to a runner that has not yet said `running` (two-phase commit). */
    get awaitsConfirmation() {
        return this.runner !== undefined && this.state === "pending";
    }
}
