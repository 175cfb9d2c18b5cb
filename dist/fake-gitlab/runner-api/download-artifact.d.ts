import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Server } from "../payload/server.ts";
export interface DownloadSettings {
    book: JobBook;
    server: Server;
    /** Sends clients that ask for `direct_download` on to the object storage. */
    directDownload: boolean;
}
/** `GET jobs/:id/artifacts` (executor facts 8.7), for any job that runs in the same project. */
export declare function downloadArtifact(call: Call, id: number, { book, server, directDownload }: DownloadSettings): Answer;
export declare const STORAGE_PATH = "/-/object-storage/artifacts/";
/** What stands for the object storage: the name of the file is the permission to read it. */
export declare function downloadFromStorage(id: number, sha256: string, book: JobBook): Answer;
