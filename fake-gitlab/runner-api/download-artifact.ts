import { attachment } from "../artifacts/attachment.ts";
import { createReadStream } from "node:fs";
import type { Artifact } from "../artifacts/artifact.ts";
import { refusal } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Job } from "../jobs/job.ts";
import type { Server } from "../payload/server.ts";
import { tokenOf } from "./credentials.ts";

export interface DownloadSettings {
  book: JobBook;
  server: Server;
  /** Sends clients that ask for `direct_download` on to the object storage. */
  directDownload: boolean;
}

/** `GET jobs/:id/artifacts` (executor facts 8.7), for any job that runs in the same project. */
export function downloadArtifact(call: Call, id: number, { book, server, directDownload }: DownloadSettings): Answer {
  const asking = book.processing(tokenOf(call, "job-token"));
  const job = book.find(id);
  if (asking === undefined || job?.project !== asking.project) return refusal("403 Forbidden");
  const archive = archiveOf(job);
  if (archive === undefined) return refusal("404 Not Found");
  if (directDownload && call.query.get("direct_download") === "true") {
    return { status: 302, headers: { location: `${server.url}${STORAGE_PATH}${id}/${archive.sha256}` }, body: "" };
  }
  return file(archive);
}

export const STORAGE_PATH = "/-/object-storage/artifacts/";

/** What stands for the object storage: the name of the file is the permission to read it. */
export function downloadFromStorage(id: number, sha256: string, book: JobBook): Answer {
  const archive = archiveOf(book.find(id));
  return archive?.sha256 === sha256 ? file(archive) : { status: 404, body: "" };
}

function archiveOf(job: Job | undefined): Artifact | undefined {
  return job?.artifacts.find(({ type }) => type === "archive");
}

function file({ file, filename, size }: Artifact): Answer {
  return {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(size),
      "content-disposition": attachment(filename),
    },
    stream: createReadStream(file),
  };
}
