import type { ExecutorContext } from "../../runner/build/executor.ts";
/** Where a job's files lie in its containers (executor facts 0). */
export interface Directories {
    builds: string;
    cache: string;
    /** Stage scripts. */
    scripts: string;
    logs: string;
    /** What all stages write and the helper reads back. */
    logFile: string;
}
export declare function directories({ job, runner }: ExecutorContext): Directories;
