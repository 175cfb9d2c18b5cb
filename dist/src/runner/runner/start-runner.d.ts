import type { Clock, CreateHttpClient, Network, Random } from "../../platform/index.ts";
import type { CreateExecutor } from "../build/executor.ts";
import type { Config } from "../config/runner-config.ts";
import type { RunnerLog } from "./runner-log.ts";
export interface RunnerOptions {
    config: Config;
    systemId: string;
    clock: Clock;
    random: Random;
    http: CreateHttpClient;
    /** Where the session server listens. */
    network: Network;
    createExecutor: CreateExecutor;
    log: RunnerLog;
    /** Shown in the job log as the machine of the runner; may be "". */
    hostname: string;
    version?: string;
    revision?: string;
}
export interface RunningRunner {
    /**
     * `graceful` (SIGQUIT): running jobs end as they would, no new ones. `forceful` (SIGTERM, SIGINT): running jobs are aborted
     * and reported as failed, within `shutdown_timeout`. A second `forceful` does not wait for anything.
     */
    stop(kind: "graceful" | "forceful"): void;
    /** Everything has ended. */
    readonly done: Promise<void>;
}
/** Polls every `[[runners]]` section of the configuration and works on what it gets. */
export declare function startRunner(options: RunnerOptions): RunningRunner;
