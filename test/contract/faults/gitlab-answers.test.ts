import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import {
  output,
  patchTrace,
  requestJob,
  startPipeline,
  startTestGitLab,
  takeJob,
  update,
  type TestGitLab,
} from "../gitlab/test-gitlab.ts";

let test: TestGitLab;
afterEach(() => test.close());

const REQUEST = { path: "/jobs/request" };
const TRACE = { subresource: "trace" };
const FINAL = { method: "PUT" };

async function withPlan(...plan: unknown[]) {
  test = await startTestGitLab({ plan });
  await startPipeline(test.gitlab, "a: { script: x }");
}

/** The job whose confirmation, the first PUT, no fault meets. */
async function jobWithPlan(...plan: unknown[]) {
  await withPlan(...plan);
  return takeJob(test.gitlab);
}

const second = { nth: 2 };

/** What curl sees: `<status> <content type>`, then the body. */
async function curl(path: string, ...args: string[]): Promise<{ head: string; body: string }> {
  const { stdout } = await promisify(execFile)("curl", [
    "-sS",
    "-o",
    "-",
    "-w",
    "\n%{http_code} %{content_type}",
    ...args,
    `${test.gitlab.url}/api/v4/${path}`,
  ]);
  const at = stdout.lastIndexOf("\n");
  return { head: stdout.slice(at + 1), body: stdout.slice(0, at) };
}

describe("gitlab-unavailable", () => {
  it.each([502, 503, 504])("%s: a proxy's page in place of the work", async (status) => {
    await withPlan({ fault: "gitlab-unavailable", where: REQUEST, when: { nth: 1 }, with: { status, retry_after: 3 } });
    const response = await requestJob(test.gitlab);
    expect([response.status, response.headers.get("content-type"), response.headers.get("retry-after")]).toEqual([
      status,
      "text/html",
      "3",
    ]);
    expect(await response.text()).toMatch(new RegExp(`<center><h1>${status} [A-Z][\\w -]+</h1></center>`));
    expect((await requestJob(test.gitlab)).status).toBe(201);
  });

  it("500: GitLab's own words, also to curl", async () => {
    await withPlan({ fault: "gitlab-unavailable", with: { status: 500 } });
    expect(await curl("jobs/request", "-X", "POST")).toEqual({
      head: "500 application/json",
      body: '{"message":"500 Internal Server Error"}',
    });
    expect(test.gitlab.jobs()[0]?.payload).toBeUndefined();
  });
});

describe("gitlab-rate-limit", () => {
  it("says how long to wait in seconds and as a date", async () => {
    await withPlan({ fault: "gitlab-rate-limit", with: { seconds: 90 } });
    const before = Date.now();
    const { status, headers } = await requestJob(test.gitlab);
    expect([status, headers.get("retry-after"), headers.get("ratelimit-remaining")]).toEqual([429, "90", "0"]);
    const until = Date.parse(headers.get("ratelimit-resettime") ?? "");
    expect(Math.round((until - before) / 10_000)).toBe(9);
    expect(Math.abs(Number(headers.get("ratelimit-reset")) * 1000 - until)).toBeLessThanOrEqual(1000);
    expect((await curl("jobs/request", "-X", "POST")).body).toBe("Retry later\n");
  });

  it("may say nothing of it", async () => {
    await withPlan({ fault: "gitlab-rate-limit", with: { told_by: "nothing" } });
    const { headers } = await requestJob(test.gitlab);
    expect([headers.get("retry-after"), headers.get("ratelimit-resettime")]).toEqual([null, null]);
  });
});

describe("gitlab-conflict", () => {
  it("gives no job, and the next request does", async () => {
    await withPlan({ fault: "gitlab-conflict", where: REQUEST, when: { nth: 1 } });
    const response = await requestJob(test.gitlab);
    expect([response.status, await response.json()]).toEqual([409, { message: "409 Conflict" }]);
    expect((await requestJob(test.gitlab)).status).toBe(201);
  });
});

describe("login-page", () => {
  it.each([200, 201, 302])("%s: a page and no job", async (status) => {
    await withPlan({ fault: "login-page", where: REQUEST, when: { nth: 1 }, with: { status } });
    const { head, body } = await curl("jobs/request", "-X", "POST");
    expect(head).toBe(`${status} text/html`);
    expect(body).toContain("<title>Sign in</title>");
    expect((await requestJob(test.gitlab)).status).toBe(201);
  });
});

describe("job-refused", () => {
  it.each([
    ["not-processing", 403, "failed", "403 Forbidden - Job is not processing on runner"],
    ["erased", 403, null, "403 Forbidden - Job has been erased!"],
    ["project-deleted", 403, null, "403 Forbidden - Project has been deleted!"],
    ["token", 403, null, "403 Forbidden"],
    ["not-found", 404, null, "<h1>404 Not Found</h1>"],
  ])("%s: %s in the middle of a job", async (cause, status, state, text) => {
    const job = await jobWithPlan({ fault: "job-refused", where: TRACE, when: { nth: 1 }, with: { cause } });
    const response = await patchTrace(test.gitlab, job, "abc", 0);
    expect([response.status, response.headers.get("job-status")]).toEqual([status, state]);
    expect(await response.text()).toContain(text);
    expect(test.gitlab.job(job.id)?.trace.length).toBe(0);
    expect((await patchTrace(test.gitlab, job, "abc", 0)).status).toBe(202);
  });
});

describe("update-accepted", () => {
  it("accepts the final update without a change of state", async () => {
    const job = await jobWithPlan({ fault: "update-accepted", where: FINAL, when: second, with: { interval: 7 } });
    const response = await update(test.gitlab, job, { state: "success", ...output("") });
    expect([response.status, response.headers.get("x-gitlab-trace-update-interval"), await response.json()]).toEqual([
      202,
      "7",
      202,
    ]);
    expect(test.gitlab.job(job.id)?.state).toBe("running");
    expect((await update(test.gitlab, job, { state: "success", ...output("") })).status).toBe(200);
    expect(test.gitlab.job(job.id)?.state).toBe("success");
  });
});

describe("trace-mismatch", () => {
  it("answers 412 and keeps what is there", async () => {
    const job = await jobWithPlan({ fault: "trace-mismatch", where: FINAL, when: second });
    await patchTrace(test.gitlab, job, "abc", 0);
    const response = await update(test.gitlab, job, { state: "success", ...output("abc") });
    expect([response.status, await response.json()]).toEqual([412, 412]);
    const again = await patchTrace(test.gitlab, job, "abc", 0);
    expect([again.status, again.headers.get("range")]).toEqual([416, "0-3"]);
  });
});

describe("trace-out-of-range", () => {
  it.each([
    ["", null],
    ["0-2", "0-2"],
    ["bytes", "bytes"],
  ])("416 with Range %j", async (range, header) => {
    const job = await jobWithPlan({ fault: "trace-out-of-range", where: TRACE, when: { nth: 1 }, with: { range } });
    const response = await patchTrace(test.gitlab, job, "abc", 0);
    expect([response.status, response.headers.get("range"), await response.json()]).toEqual([
      416,
      header,
      { error: "416 Range Not Satisfiable" },
    ]);
    expect(test.gitlab.job(job.id)?.trace.length).toBe(0);
  });
});

describe("headers of true answers", () => {
  it("job-status-header and update-interval change the head, and the work is done", async () => {
    const job = await jobWithPlan(
      { fault: "job-status-header", where: TRACE, with: { status: "canceling" } },
      { fault: "update-interval", where: TRACE, with: { value: "often" } },
    );
    const response = await patchTrace(test.gitlab, job, "abc", 0);
    expect([
      response.status,
      response.headers.get("job-status"),
      response.headers.get("x-gitlab-trace-update-interval"),
      response.headers.get("range"),
    ]).toEqual([202, "canceling", "often", "0-3"]);
    expect(test.gitlab.job(job.id)?.state).toBe("running");
  });
});

describe("artifact-refused", () => {
  it.each([
    ["too-large", "413 application/json", '{"message":"413 Request Entity Too Large"}'],
    ["too-large-for-proxy", "413 text/html", "<h1>413 Request Entity Too Large</h1>"],
    ["token", "403 application/json", '{"message":"403 Forbidden"}'],
    ["bad-request", "400 application/json", '{"message":"400 Bad request"}'],
    ["busy", "503 text/html", "<h1>503 Service Temporarily Unavailable</h1>"],
  ])("%s: curl gets it although it was still sending", async (cause, head, body) => {
    const job = await jobWithPlan({ fault: "artifact-refused", where: { subresource: "artifacts" }, with: { cause } });
    const form = `file=@${process.execPath};filename=a.zip`;
    const answer = await curl(`jobs/${job.id}/artifacts`, "-H", `JOB-TOKEN: ${job.token}`, "-F", form);
    expect(answer.head).toBe(head);
    expect(answer.body).toContain(body);
    expect(test.gitlab.job(job.id)?.artifacts).toEqual([]);
  });
});
