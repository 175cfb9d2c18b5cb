import type { Clock } from "../../src/platform/index.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
export interface UploadSettings {
    book: JobBook;
    dir: string;
    clock: Clock;
    /** Of one artifact; larger ones get 413. */
    maxArtifactBytes: number;
}
/** `POST jobs/:id/artifacts` (executor facts 8.7): a form whose field `file` is written to disk as it comes. */
export declare function uploadArtifact(call: Call, id: number, settings: UploadSettings): Promise<Answer>;
