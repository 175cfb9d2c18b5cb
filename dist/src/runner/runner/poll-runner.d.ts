import type { Clock } from "../../platform/index.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobRequestResult, RequestJob } from "../gitlab/job-request.ts";
import type { Capacity } from "./capacity.ts";
import type { Health } from "./health.ts";
import type { RequestWindow } from "./request-window.ts";
import type { RunnerLog } from "./runner-log.ts";
export interface PollSettings {
    runner: RunnerConfig;
    /** Names this section among all. */
    key: string;
    request: RequestJob;
    capacity: Capacity;
    window: RequestWindow;
    health: Health;
    clock: Clock;
    checkIntervalMs: number;
    log: RunnerLog;
    /** Starts the job and gives its place back at its end. */
    start(job: Extract<JobRequestResult, {
        kind: "job";
    }>): void;
}
/** Asks for jobs until `signal` aborts; after a job at once again. */
export declare function pollRunner(settings: PollSettings, signal: AbortSignal): Promise<void>;
