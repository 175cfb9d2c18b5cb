import type { Clock } from "../../src/platform/index.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { type PayloadSettings } from "../payload/job-payload-of.ts";
import type { Server } from "../payload/server.ts";
import type { RunnerRegistry } from "../runners/runner-registry.ts";
export interface RequestJobSettings extends PayloadSettings {
    book: JobBook;
    queue: JobQueue;
    runners: RunnerRegistry;
    server: Server;
    clock: Clock;
    /** How long a request is held open when there is nothing to do; 0 answers at once. */
    longPollMs: number;
    /** Also requests without the latest `last_update`. */
    holdsEveryRequest: boolean;
    /** After this time without `running` the job goes to somebody else. */
    confirmationMs: number;
}
/** `POST jobs/request` (executor facts 8.2). */
export declare function requestJob(call: Call, settings: RequestJobSettings): Promise<Answer>;
