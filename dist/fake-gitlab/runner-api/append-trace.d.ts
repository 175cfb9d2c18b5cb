import type { Recorder } from "../../src/history/recorder.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { SilenceWatch } from "../jobs/silence-watch.ts";
export interface TraceSettings {
    book: JobBook;
    history: Recorder;
    silence: SilenceWatch;
    /** Bytes; a job that writes more fails with `trace_size_exceeded`. */
    maxTraceBytes: number;
    /** Seconds that runners shall wait between two patches. */
    traceUpdateInterval: number;
}
/** `PATCH jobs/:id/trace` (executor facts 8.4). Only the first number of `Content-Range` counts, as in GitLab. */
export declare function appendTrace(call: Call, id: number, settings: TraceSettings): Answer;
