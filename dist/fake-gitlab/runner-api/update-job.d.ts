import type { Clock } from "../../src/platform/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { SilenceWatch } from "../jobs/silence-watch.ts";
export interface UpdateSettings {
    book: JobBook;
    history: Recorder;
    silence: SilenceWatch;
    clock: Clock;
    /** How long the end of a job is answered with 202 before it counts, while a log is put together. */
    traceFlushMs: number;
    /** Seconds that runners shall wait before they tell it again. */
    traceUpdateInterval: number;
    /** Reasons for a failure that this GitLab knows. */
    failureReasons: readonly string[];
}
/** `PUT jobs/:id` (executor facts 8.5): confirmation, keep-alive and the final state. */
export declare function updateJob(call: Call, id: number, settings: UpdateSettings): Answer;
