import type { Clock } from "../../src/platform/index.ts";
import type { Job } from "./job.ts";
/** Finds jobs whose runner has not been heard of for too long. */
export interface SilenceWatch {
    /** The runner has just spoken for this job. */
    heard(job: Job): void;
    close(): void;
}
export declare function watchSilence(clock: Clock, limitMs: number, onSilence: (job: Job) => void): SilenceWatch;
