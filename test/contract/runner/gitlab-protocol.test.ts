import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type Clock,
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type HttpClient,
} from "../../../src/platform/index.ts";
import { createGitLabApi } from "../../../src/runner/gitlab/gitlab-api.ts";
import { createJobClient } from "../../../src/runner/gitlab/job-client.ts";
import { createJobRequest } from "../../../src/runner/gitlab/job-request.ts";
import { runnerInfo, userAgent } from "../../../src/runner/gitlab/runner-info.ts";
import { createTraceBuffer } from "../../../src/runner/trace/trace-buffer.ts";
import { createTraceUpload, type TraceUpload } from "../../../src/runner/trace/trace-upload.ts";
import { sampleJob } from "./sample-job.ts";
import { startTestGitLab, type TestGitLab } from "./test-gitlab.ts";

let gitlab: TestGitLab;
let http: HttpClient;
let slept: number[];
const wall = createWallClock();
const never = new AbortController().signal;
const info = runnerInfo({ version: "19.4.0", revision: "r", executor: "kubernetes", shell: "" });

/** Sleeps take no time but are noted. */
function hastyClock(): Clock {
  return {
    ...wall,
    sleep: (ms, signal) => {
      slept.push(ms);
      return wall.sleep(0, signal);
    },
  };
}

beforeEach(async () => {
  gitlab = await startTestGitLab();
  http = createHttpClientFactory({ network: createSocketNetwork(), clock: wall })();
  slept = [];
});
afterEach(async () => {
  http.close();
  await gitlab.close();
});

function api() {
  const random = createSeededRandom("x");
  return createGitLabApi({
    url: `${gitlab.url}/ci/`,
    http,
    clock: hastyClock(),
    random,
    userAgent: userAgent("19.4.0"),
  });
}

const request = () => createJobRequest({ api: api(), token: "glrt-token", systemId: "r_1", info });
const client = () => createJobClient(api(), info, sampleJob());

test("a request for a job carries what GitLab wants to know", async () => {
  gitlab.answer = () => ({ status: 204, headers: { "x-gitlab-last-update": "abc" } });
  const ask = request();
  expect(await ask(never)).toEqual({ kind: "none" });
  await ask(never);
  const [first, second] = gitlab.calls;
  expect([first?.method, first?.path]).toEqual(["POST", "/api/v4/jobs/request"]);
  expect(first?.headers["user-agent"]).toMatch(/^gitlab-runner 19\.4\.0 \(faultline; node[\d.]+; \w+\/\w+\)$/);
  expect(first?.headers["x-request-id"]).toMatch(/^[0-9a-f]{32}$/);
  expect(first?.headers).toMatchObject({
    "runner-token": "glrt-token",
    "content-type": "application/json",
    accept: "application/json",
  });
  const body = JSON.parse(String(first?.body));
  expect(body).toMatchObject({ token: "glrt-token", system_id: "r_1" });
  expect(body.info).toMatchObject({
    name: "gitlab-runner",
    executor: "kubernetes",
    shell: "bash",
    config: { gpus: "" },
  });
  expect(body.info.features).toMatchObject({ cancel_gracefully: true, two_phase_job_commit: true, shared: false });
  expect(body).not.toHaveProperty("last_update");
  expect(JSON.parse(String(second?.body))).toMatchObject({ last_update: "abc" });
});

test.each([
  [{ status: 403 }, { kind: "forbidden" }, 1],
  [{ status: 503 }, { kind: "unavailable" }, 5],
  [{ status: 500 }, { kind: "failed", message: "500" }, 5],
  [{ status: 409 }, { kind: "failed", message: "409" }, 1],
  [{ status: 418 }, { kind: "failed", message: "418" }, 1],
])("the answer %j", async (answer, expected, attempts) => {
  gitlab.answer = () => answer;
  expect(await request()(never)).toEqual(expected);
  expect(gitlab.calls.length).toBe(attempts);
});

test("what was refused is not asked again when no job is wanted any more by then", async () => {
  gitlab.answer = () => ({ status: 503 });
  expect(await request()(never, () => gitlab.calls.length < 2)).toEqual({ kind: "unavailable" });
  expect(gitlab.calls.length).toBe(2);
});

test("a job in anything but JSON is no job", async () => {
  gitlab.answer = () => ({ status: 201, headers: { "content-type": "text/html" }, body: sampleJob() });
  expect(await request()(never)).toMatchObject({ kind: "failed", message: expect.stringContaining("text/html") });
});

test("retries wait as long as GitLab says, else ever longer", async () => {
  gitlab.answer = (_, nth) => (nth === 0 ? { status: 429, headers: { "retry-after": "7" } } : { status: 500 });
  await request()(never);
  expect(slept[0]).toBe(7000);
  expect(slept).toHaveLength(4);
  for (const [index, longest] of [200, 400, 800].entries()) {
    expect(slept[index + 1]).toBeGreaterThanOrEqual(longest / 2);
    expect(slept[index + 1]).toBeLessThanOrEqual(longest);
  }
});

test("the pieces of a log", async () => {
  const job = client();
  expect(await job.patchTrace(Buffer.from("hello"), 0, false)).toEqual({ kind: "done", canceling: false });
  expect(await job.patchTrace(Buffer.from("x"), 9, true)).toEqual({ kind: "offset", offset: 5, canceling: false });
  const [first, second] = gitlab.calls;
  expect(first?.path).toBe("/api/v4/jobs/7/trace?debug_trace=false");
  expect(first?.headers).toMatchObject({
    "content-range": "0-4",
    "content-type": "text/plain",
    "job-token": "job-token-of-seven",
  });
  expect(second?.headers["content-range"]).toBe("9-9");
  gitlab.answer = () => ({ status: 416 });
  expect(await job.patchTrace(Buffer.from("x"), 9, true)).toMatchObject({ kind: "offset", offset: 0 });
});

test.each([
  [{ status: 202 }, { kind: "done" }],
  [{ status: 200 }, { kind: "failed" }],
  [{ status: 404 }, { kind: "gone" }],
  [{ status: 403 }, { kind: "abort" }],
  [{ status: 202, headers: { "job-status": "canceled" } }, { kind: "abort" }],
  [{ status: 202, headers: { "job-status": "failed" } }, { kind: "abort" }],
  [
    { status: 202, headers: { "job-status": "canceling" } },
    { kind: "done", canceling: true },
  ],
  [
    { status: 202, headers: { "x-gitlab-trace-update-interval": "30" } },
    { kind: "done", intervalMs: 30_000 },
  ],
  [
    { status: 202, headers: { "x-gitlab-trace-update-interval": "99999" } },
    { kind: "done", intervalMs: 900_000 },
  ],
  [{ status: 202, headers: { "x-gitlab-trace-update-interval": "soon" } }, { kind: "done" }],
])("a piece answered with %j", async (answer, expected) => {
  gitlab.answer = () => answer;
  expect(await client().patchTrace(Buffer.from("x"), 0, false)).toEqual({ canceling: false, ...expected });
});

test("updates", async () => {
  const job = client();
  expect(await job.update({ state: "running" })).toEqual({ kind: "done", canceling: false });
  await job.update({
    state: "failed",
    failureReason: "script_failure",
    exitCode: 3,
    trace: { checksum: "crc32:00000001", length: 9 },
  });
  const [first, second] = gitlab.updates();
  expect(first).toMatchObject({ state: "running", token: "job-token-of-seven", output: {} });
  expect(first).not.toHaveProperty("checksum");
  expect(second).toMatchObject({
    state: "failed",
    failure_reason: "script_failure",
    exit_code: 3,
    checksum: "crc32:00000001",
    output: { checksum: "crc32:00000001", bytesize: 9 },
  });
});

test("a server that is gone is a failed call, not an exception", async () => {
  const job = client();
  const ask = request();
  await gitlab.close();
  expect(await job.update({ state: "success" })).toEqual({ kind: "failed", canceling: false });
  expect(await ask(never)).toMatchObject({ kind: "failed" });
});

function uploadOf(log: string): { upload: TraceUpload; heard: string[] } {
  const buffer = createTraceBuffer();
  buffer.append(Buffer.from(log));
  const heard: string[] = [];
  const clock = { ...hastyClock() };
  // The regular pieces are not of interest here: only the end moves.
  let first = true;
  const sleep = clock.sleep;
  clock.sleep = (ms, signal) => {
    if (!first) return sleep(ms, signal);
    first = false;
    return wall.sleep(3_600_000, signal);
  };
  const upload = createTraceUpload({
    buffer,
    client: client(),
    clock,
    debugTrace: false,
    finalAttempts: 3,
    dynamicKeepAlive: false,
    onAbort: () => void heard.push("abort"),
    onCanceling: () => void heard.push("canceling"),
    debug: () => {},
  });
  return { upload, heard };
}

const isUpdate = (method: string) => method === "PUT";

test("the end: the rest of the log in pieces of 1 MiB, then the state, without a pause", async () => {
  const { upload } = uploadOf("x".repeat(2_500_000));
  await upload.finish({ state: "success" }, never);
  expect(gitlab.calls.map(({ method, headers }) => headers["content-range"] ?? method)).toEqual([
    "0-1048575",
    "1048576-2097151",
    "2097152-2499999",
    "PUT",
  ]);
  expect(gitlab.trace().length).toBe(2_500_000);
  expect(slept).toEqual([]);
});

test("the end: accepted but not done is asked again, at the pace that GitLab wishes", async () => {
  gitlab.answer = ({ method }, nth) =>
    isUpdate(method) && nth < 2 ? { status: 202, headers: { "x-gitlab-trace-update-interval": "9" } } : undefined;
  await uploadOf("log").upload.finish({ state: "success" }, never);
  expect(gitlab.updates()).toHaveLength(3);
  expect(slept).toEqual([9000, 9000]);
});

test("the end: failures are tried again as often as configured", async () => {
  gitlab.answer = ({ method }) => (isUpdate(method) ? { status: 400 } : undefined);
  await uploadOf("log").upload.finish({ state: "success" }, never);
  expect(gitlab.updates()).toHaveLength(3);
  expect(slept).toEqual([1000, 2000]);
});

test.each([403, 404])("the end: %i is the last word", async (status) => {
  gitlab.answer = ({ method }) => (isUpdate(method) ? { status } : undefined);
  await uploadOf("log").upload.finish({ state: "success" }, never);
  expect(gitlab.updates()).toHaveLength(1);
});

test("the end: GitLab knows another length of the log", async () => {
  gitlab.answer = ({ method }, nth) =>
    method === "PATCH" && nth === 0
      ? { status: 416, headers: { range: "0-2" } }
      : method === "PATCH"
        ? { status: 202 }
        : undefined;
  await uploadOf("abcdef").upload.finish({ state: "success" }, never);
  const ranges = gitlab.calls.filter(({ method }) => method === "PATCH").map(({ headers }) => headers["content-range"]);
  expect(ranges).toEqual(["0-5", "2-5"]);
});
