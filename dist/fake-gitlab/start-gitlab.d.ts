import type { FaultEngine } from "../src/faults/fault-engine.ts";
import type { Recorder } from "../src/history/recorder.ts";
import type { Clock, HostPrograms, Network, Random } from "../src/platform/index.ts";
import type { GitLab } from "./gitlab.ts";
export interface GitLabOptions {
    clock: Clock;
    network: Network;
    random: Random;
    programs: HostPrograms;
    history: Recorder;
    faults: FaultEngine;
    /** Existing folder for repositories and artifacts. */
    dir: string;
    /** Default 127.0.0.1. */
    host?: string;
    /** Default a free one. */
    port?: number;
    limits?: Partial<GitLabLimits>;
}
export interface GitLabLimits {
    /** How long `POST jobs/request` is held open when there is nothing to do; 0 answers at once. */
    longPollMs: number;
    /** Also requests without the latest `last_update`, so that jobs start at once; GitLab holds only those that have it. */
    holdsEveryRequest: boolean;
    /** A job whose runner does not say `running` for so long goes to somebody else. */
    confirmationMs: number;
    /** Seconds between two patches of a trace, as runners are told. */
    traceUpdateInterval: number;
    maxTraceBytes: number;
    /** How long the end of a job is answered with 202 before it counts. */
    traceFlushMs: number;
    /** A running job whose runner says nothing for so long is failed with `stuck_or_timeout_failure`. */
    silentJobMs: number;
    maxArtifactBytes: number;
    /** Artifacts come from another address, by redirect, when asked for with `direct_download=true`. */
    directDownload: boolean;
    /** What jobs are told of the beginnings of tokens that are to be masked. */
    tokenMaskPrefixes: readonly string[];
    /** Reasons for a failure that it knows, beside those that every GitLab does; others are answered with 500. */
    failureReasons: readonly string[];
    /** Jobs are told how long they may take. */
    tellsTimeout: boolean;
    /** Runners can register with the registration token; else they hear 410, as where an administrator forbids it. */
    legacyRegistration: boolean;
}
/** Starts a GitLab on loopback. Rejects with `EADDRINUSE` when the port is taken. */
export declare function startGitLab(options: GitLabOptions): Promise<GitLab>;
