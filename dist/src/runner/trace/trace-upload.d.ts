import type { Clock } from "../../platform/index.ts";
import type { JobClient, JobUpdate } from "../gitlab/job-client.ts";
import type { TraceBuffer } from "./trace-buffer.ts";
export interface TraceUploadSettings {
    buffer: TraceBuffer;
    client: JobClient;
    clock: Clock;
    /** CI_DEBUG_TRACE is on. */
    debugTrace: boolean;
    /** `job_status_final_update_retry_limit`. */
    finalAttempts: number;
    /** FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL. */
    dynamicKeepAlive: boolean;
    /** GitLab wants the job to end: all of it, or only its script. Each is called at most once. */
    onAbort(): void;
    onCanceling(): void;
    debug(message: string): void;
}
/** Brings the log to GitLab piece by piece while the job runs, and ends it with the final state (executor facts 8.4, 8.5). */
export interface TraceUpload {
    /** Sends the rest of the log and the final state; gives up when `signal` aborts. */
    finish(final: Pick<JobUpdate, "state" | "failureReason" | "exitCode">, signal: AbortSignal): Promise<void>;
}
export declare const FIRST_INTERVAL_MS = 3000;
export declare function createTraceUpload(settings: TraceUploadSettings): TraceUpload;
