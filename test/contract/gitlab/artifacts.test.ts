import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobPayload } from "../../../fake-gitlab/index.ts";
import type { HistoryEvent } from "../../../src/history/history-event.ts";
import { call, startPipeline, startTestGitLab, takeJob, update, type TestGitLab } from "./test-gitlab.ts";

const CI = `
stages: [make, use]
make: { stage: make, script: x, artifacts: { paths: [out/] } }
use: { stage: use, script: x }
`;

let test: TestGitLab;
let job: JobPayload;

async function start(limits = {}): Promise<void> {
  test = await startTestGitLab({ limits });
  await startPipeline(test.gitlab, CI);
  job = await takeJob(test.gitlab);
}

function upload(content: Uint8Array<ArrayBuffer>, query = "", token = job.token): Promise<Response> {
  const form = new FormData();
  form.append("file", new Blob([content]), "artifacts.zip");
  return call(test.gitlab, "POST", `jobs/${job.id}/artifacts?${query}`, {
    headers: { "job-token": token },
    body: form,
  });
}

function download(id: number, token: string, query = ""): Promise<Response> {
  return call(test.gitlab, "GET", `jobs/${id}/artifacts${query}`, { headers: { "job-token": token } });
}

type Answered = Extract<HistoryEvent, { type: "response" }>;

/** The first answer of which the History knows how much was received or sent. */
function answerWith(measure: "received" | "sent"): Promise<Answered> {
  return new Promise((resolve) => {
    const look = (event: HistoryEvent) => {
      if (event.type === "response" && event[measure] !== undefined) resolve(event);
    };
    test.history.onEvent(look);
    test.history.events.forEach(look);
  });
}

/** Looks like the end of a part now and then. */
const CONTENT = Uint8Array.from({ length: 300_000 }, (_, index) => "\r\n--\0\xff"[index % 6]?.charCodeAt(0) ?? 0);

describe("artifacts", () => {
  beforeEach(() => start());
  afterEach(() => test.close());

  it("go from one job to the next, byte by byte", async () => {
    const uploaded = await upload(CONTENT, "artifact_format=zip&artifact_type=archive&expire_in=1+week");
    expect(uploaded.status).toBe(201);
    await update(test.gitlab, job, { state: "success" });
    const next = await takeJob(test.gitlab);
    expect(next.dependencies).toEqual([
      {
        id: job.id,
        name: "make",
        token: next.token,
        artifacts_file: { filename: "artifacts.zip", size: CONTENT.length },
      },
    ]);
    const downloaded = await download(job.id, next.token);
    expect(downloaded.status).toBe(200);
    expect(downloaded.headers.get("content-disposition")).toBe('attachment; filename="artifacts.zip"');
    expect(Buffer.from(await downloaded.arrayBuffer()).equals(CONTENT)).toBe(true);
    const [artifact] = test.gitlab.job(job.id)?.artifacts ?? [];
    expect(artifact).toMatchObject({ type: "archive", format: "zip", expireIn: "1 week", size: CONTENT.length });
    expect((await readFile(artifact?.file ?? "")).equals(CONTENT)).toBe(true);
  });

  it("are in the History by size and hash only, job states by the call that told them", async () => {
    await upload(CONTENT);
    await (await download(job.id, job.token)).arrayBuffer();
    await update(test.gitlab, job, { state: "success" });
    const { events } = test.history;
    // An answer is recorded when it has left, which the client may hear of sooner.
    const { received } = await answerWith("received");
    const { sent } = await answerWith("sent");
    const sha256 = createHash("sha256").update(CONTENT).digest("hex");
    expect(received?.bytes).toBeGreaterThan(CONTENT.length);
    expect(sent).toEqual({ bytes: CONTENT.length, sha256 });
    const state = events.findLast(({ type }) => type === "job-state");
    expect(events[state?.causedBy ?? -1]).toMatchObject({
      type: "request",
      method: "PUT",
      path: `/api/v4/jobs/${job.id}`,
    });
  });

  it("are refused to strangers and to jobs that are over", async () => {
    await upload(CONTENT);
    expect((await upload(CONTENT, "", "glcbt-wrong")).status).toBe(403);
    expect((await download(job.id, "glcbt-wrong")).status).toBe(403);
    await update(test.gitlab, job, { state: "success" });
    const late = await upload(CONTENT);
    expect([late.status, late.headers.get("job-status")]).toEqual([403, "success"]);
    expect((await download(job.id, job.token)).status).toBe(403);
  });

  it("bring the variables of a dotenv report to the jobs that take them", async () => {
    const report = "artifact_format=gzip&artifact_type=dotenv";
    expect((await upload(gzipSync("VERSION=1.2\nURL = http://a/?b=c \n"), report)).status).toBe(201);
    await update(test.gitlab, job, { state: "success" });
    const { variables } = await takeJob(test.gitlab);
    const told = variables.filter(({ key }) => key === "VERSION" || key === "URL");
    expect(told).toEqual([
      { key: "VERSION", value: "1.2", public: false, masked: false },
      { key: "URL", value: "http://a/?b=c", public: false, masked: false },
    ]);
  });

  it.each([
    ["no assignment", gzipSync("VERSION\n"), "Invalid Format"],
    ["no gzip", new TextEncoder().encode("VERSION=1"), "Invalid Format"],
    ["too much", gzipSync("A=".padEnd(6000, "x")), "Dotenv Artifact Too Big. Maximum Allowable Size: 5120"],
    [
      "too many",
      gzipSync(Array.from({ length: 21 }, (_, index) => `A${index}=1`).join("\n")),
      "Dotenv files cannot have more than 20 variables",
    ],
  ])("are refused as a dotenv report with %s", async (_, content, message) => {
    const answer = await upload(content, "artifact_format=gzip&artifact_type=dotenv");
    expect([answer.status, await answer.json()]).toEqual([400, { message }]);
  });

  it("exist once of each type", async () => {
    expect((await download(job.id, job.token)).status).toBe(404);
    expect((await upload(CONTENT)).status).toBe(201);
    expect((await upload(CONTENT)).status).toBe(201);
    expect((await upload(CONTENT, "artifact_type=junit&artifact_format=gzip")).status).toBe(201);
    const other = await upload(new Uint8Array(3));
    expect(other.status).toBe(400);
    expect(await other.json()).toEqual({ message: "another artifact of the same type already exists" });
    expect((await upload(CONTENT, "artifact_type=sast&artifact_format=raw")).status).toBe(201);
    expect(test.gitlab.job(job.id)?.artifacts.map(({ type, format }) => [type, format])).toEqual([
      ["archive", "zip"],
      ["junit", "gzip"],
      ["sast", "raw"],
    ]);
  });

  it("come in a form with a file", async () => {
    const plain = await call(test.gitlab, "POST", `jobs/${job.id}/artifacts`, {
      headers: { "job-token": job.token },
      body: "no form",
    });
    expect([plain.status, await plain.json()]).toEqual([400, { error: "file is missing" }]);
    const refusals = [
      ["artifact_format=rar", { error: "artifact_format does not have a valid value" }],
      ["artifact_type=photos&artifact_format=raw", { error: "artifact_type does not have a valid value" }],
      ["artifact_type=junit&artifact_format=raw", { message: "Invalid file format with specified file type" }],
    ] as const;
    for (const [query, message] of refusals) {
      const refused = await upload(CONTENT, query);
      expect([refused.status, await refused.json()]).toEqual([400, message]);
    }
    const cut = await call(test.gitlab, "POST", `jobs/${job.id}/artifacts`, {
      headers: { "job-token": job.token, "content-type": "multipart/form-data; boundary=b" },
      body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
    });
    expect(cut.status).toBe(500);
    expect(test.gitlab.job(job.id)?.artifacts).toEqual([]);
  });
});

describe("artifacts elsewhere", () => {
  afterEach(() => test.close());

  it("are too large with 413", async () => {
    await start({ maxArtifactBytes: 1000 });
    const refused = await upload(new Uint8Array(1001));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ message: "413 Request Entity Too Large" });
    expect(test.gitlab.job(job.id)?.artifacts).toEqual([]);
    expect((await upload(new Uint8Array(1000))).status).toBe(201);
  });

  it("are fetched from the storage by those who ask for it, without the token", async () => {
    await start({ directDownload: true });
    await upload(CONTENT);
    expect((await download(job.id, job.token)).status).toBe(200);
    const sentOn = await download(job.id, job.token, "?direct_download=true");
    expect(sentOn.status).toBe(302);
    const stored = await fetch(sentOn.headers.get("location") ?? "");
    expect((await stored.arrayBuffer()).byteLength).toBe(CONTENT.length);
  });
});
