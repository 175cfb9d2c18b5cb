import type { RunnerLog, RunningRunner } from "../runner/index.ts";
export interface RunnerStop {
    asked(): boolean;
}
/**
 * As the official runner documents: SIGQUIT takes no new jobs and waits for the running ones, SIGINT and SIGTERM abort them, and
 * twice means now.
 */
export declare function stopOnSignals(runner: RunningRunner, log: RunnerLog): RunnerStop;
