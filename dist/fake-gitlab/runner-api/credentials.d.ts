import type { Answer, Call } from "../http/call.ts";
import type { Job } from "../jobs/job.ts";
import type { JobBook } from "../jobs/job-book.ts";
/** The body of a JSON call; an empty object when there is none. Undefined when it is no JSON object. */
export declare function jsonBody(call: Call): Record<string, unknown> | undefined;
/** A token of the header, the body or the query, in this order. */
export declare function tokenOf(call: Call, header: "job-token" | "runner-token", body?: Record<string, unknown>): string;
/** The job that the call may speak for, or why it may not: always 403, so that runners stop for good. */
export declare function authenticateJob(book: JobBook, id: number, token: string): {
    job: Job;
    refused?: never;
} | {
    job?: never;
    refused: Answer;
};
