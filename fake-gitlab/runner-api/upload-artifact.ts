import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../../src/platform/index.ts";
import type { Artifact } from "../artifacts/artifact.ts";
import { BrokenDotenv, readDotenv } from "../artifacts/dotenv.ts";
import { boundaryOf, multipartParts } from "../artifacts/multipart.ts";
import { invalid, json, refusal } from "../http/answers.ts";
import { FORMATS } from "../ci-file/reports.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Job } from "../jobs/job.ts";
import { authenticateJob, tokenOf } from "./credentials.ts";

export interface UploadSettings {
  book: JobBook;
  dir: string;
  clock: Clock;
  /** Of one artifact; larger ones get 413. */
  maxArtifactBytes: number;
}

class TooLarge extends Error {}

/** `POST jobs/:id/artifacts` (executor facts 8.7): a form whose field `file` is written to disk as it comes. */
export async function uploadArtifact(call: Call, id: number, settings: UploadSettings): Promise<Answer> {
  const { job, refused } = authenticateJob(settings.book, id, tokenOf(call, "job-token"));
  if (job === undefined) return refused;
  const boundary = boundaryOf(call.headers["content-type"] ?? "");
  if (boundary === undefined) return invalid("file is missing");
  const format = call.query.get("artifact_format") ?? "zip";
  const type = call.query.get("artifact_type") ?? "archive";
  if (!["zip", "gzip", "raw"].includes(format)) return invalid("artifact_format does not have a valid value");
  if (!FORMATS.has(type)) return invalid("artifact_type does not have a valid value");
  if (FORMATS.get(type) !== format) return json(400, { message: "Invalid file format with specified file type" });
  try {
    const artifact = await receive(call, job, { boundary, type, format }, settings);
    return artifact === undefined ? invalid("file is missing") : await keep(artifact, job, settings.book);
  } catch (error) {
    if (error instanceof TooLarge) return refusal("413 Request Entity Too Large", { connection: "close" });
    throw error;
  }
}

async function receive(
  call: Call,
  job: Job,
  { boundary, type, format }: { boundary: string; type: string; format: string },
  { dir, clock, maxArtifactBytes }: UploadSettings,
): Promise<Artifact | undefined> {
  const folder = path.join(dir, String(job.id));
  await mkdir(folder, { recursive: true });
  let artifact: Artifact | undefined;
  for await (const part of multipartParts(call.stream, boundary)) {
    if (part.name !== "file") continue;
    const filename = path.basename(part.filename ?? "artifacts.zip");
    // The name is the client's, and may be none that a file can have.
    const file = path.join(folder, `${job.artifacts.length}.${type}`);
    const written = await writeBytes(part.body, file, maxArtifactBytes);
    const expireIn = call.query.get("expire_in") ?? undefined;
    artifact = { type, format, filename, ...written, file, expireIn, uploadedAt: clock.now() };
  }
  return artifact;
}

async function writeBytes(
  body: AsyncIterable<Buffer>,
  file: string,
  limit: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  async function* counted() {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) throw new TooLarge();
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(file));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { size, sha256: hash.digest("hex") };
}

/** Each type once; the same bytes again are fine, since a runner may not have got the first answer. */
async function keep(artifact: Artifact, job: Job, book: JobBook): Promise<Answer> {
  const known = job.artifacts.find(({ type }) => type === artifact.type);
  if (known === undefined) {
    if (artifact.type === "dotenv") {
      try {
        job.dotenv = await readDotenv(artifact.file);
      } catch (error) {
        if (!(error instanceof BrokenDotenv)) throw error;
        await rm(artifact.file, { force: true });
        return json(400, { message: error.message });
      }
    }
    job.artifacts.push(artifact);
    book.touched(job);
    return json(201, 201);
  }
  await rm(artifact.file, { force: true });
  if (known.sha256 === artifact.sha256) return json(201, 201);
  return json(400, { message: "another artifact of the same type already exists" });
}
