import type { Recorder } from "../../src/history/recorder.ts";
import type { JobBook } from "./job-book.ts";
import type { Job } from "./job.ts";
/** GitLab itself fails a job that a runner has, which is told so by 403 with its next call. Does nothing to any other job. */
export declare function dropJob(job: Job, reason: string, { book, history }: {
    book: JobBook;
    history: Recorder;
}): void;
