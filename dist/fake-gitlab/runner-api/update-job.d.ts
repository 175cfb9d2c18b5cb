import type { Recorder } from "../../src/history/recorder.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { SilenceWatch } from "../jobs/silence-watch.ts";
export interface UpdateSettings {
    book: JobBook;
    history: Recorder;
    silence: SilenceWatch;
    /** Reasons for a failure that this GitLab knows. */
    failureReasons: readonly string[];
}
/** `PUT jobs/:id` (executor facts 8.5): confirmation, keep-alive and the final state. */
export declare function updateJob(call: Call, id: number, { book, history, silence, failureReasons }: UpdateSettings): Answer;
