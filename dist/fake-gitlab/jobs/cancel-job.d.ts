import type { Recorder } from "../../src/history/recorder.ts";
import type { JobBook } from "./job-book.ts";
import type { JobQueue } from "./job-queue.ts";
/** Cancels a job, gently when it runs and its runner understands `canceling`. One that waits for somebody is left alone. */
export declare function cancelJob(id: number, force: boolean, { book, queue, history }: {
    book: JobBook;
    queue: JobQueue;
    history: Recorder;
}): void;
