import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import {
  patchTrace,
  requestJob,
  startPipeline,
  startTestGitLab,
  takeJob,
  type TestGitLab,
} from "../gitlab/test-gitlab.ts";

let test: TestGitLab;
let dir: string;
afterEach(async () => {
  await test.close();
  await rm(dir, { recursive: true, force: true });
});

async function withPlan(...plan: unknown[]) {
  dir = await mkdtemp(path.join(tmpdir(), "faultline-gitlab-"));
  test = await startTestGitLab({ plan });
  await startPipeline(test.gitlab, "a: { script: x }", { files: { "large.txt": "0123456789\n".repeat(3000) } });
}

/** The job whose confirmation no fault meets. */
async function jobWithPlan(...plan: unknown[]) {
  await withPlan(...plan);
  return takeJob(test.gitlab);
}

const TRACE = { target: "gitlab", subresource: "trace" };
const first = { nth: 1 };

interface Failure {
  code: number;
  stderr: string;
}

function run(program: string, ...args: string[]): Promise<Failure | { stdout: string }> {
  return promisify(execFile)(program, args).catch((error: Failure) => error);
}

describe("connections to Git", () => {
  const clone = async (url: string) => run("git", "clone", "-q", url, path.join(dir, "clone"));

  it.each([
    ["connection-reset", { at: "client-hello" }, /reset by peer/],
    ["connection-cut", { after_bytes: 60, how: "end" }, /./],
  ])("%s befalls git, and not the runner that uses the same port", async (fault, parameters, text) => {
    const job = await jobWithPlan({ fault, where: { target: "git" }, with: parameters });
    expect(await clone(job.git_info.repo_url)).toMatchObject({ code: 128, stderr: expect.stringMatching(text) });
    expect((await requestJob(test.gitlab)).status).toBe(204);
  });

  it("slow, thin and torn: the clone is whole", async () => {
    const job = await jobWithPlan(
      { fault: "latency", where: { target: "git" }, with: { ms: 5, jitter_ms: 5, at: "bytes" } },
      { fault: "slicing", where: { target: "git" }, with: { bytes: 100, pause_ms: 0, at: "connection" } },
      { fault: "bandwidth", where: { target: "git" }, with: { bytes_per_second: 200_000, direction: "to-server" } },
    );
    expect(await clone(job.git_info.repo_url)).toMatchObject({ stdout: "" });
    expect(await readFile(path.join(dir, "clone", "large.txt"), "utf8")).toBe("0123456789\n".repeat(3000));
  });

  it("response-cut: git does not take half a pack for a whole one", async () => {
    const cut = {
      fault: "response-cut",
      where: { target: "git", method: "POST" },
      with: { after_bytes: 80, how: "end" },
    };
    const job = await jobWithPlan(cut);
    expect(await clone(job.git_info.repo_url)).toMatchObject({ code: 128 });
  });
});

describe("connections to GitLab", () => {
  it("request-cut: nothing of the trace is taken", async () => {
    const job = await jobWithPlan({ fault: "request-cut", where: TRACE, when: first, with: { after_bytes: 5 } });
    await expect(patchTrace(test.gitlab, job, "0123456789", 0)).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    expect(test.gitlab.job(job.id)?.trace.length).toBe(0);
    expect((await patchTrace(test.gitlab, job, "0123456789", 0)).status).toBe(202);
  });

  it("request-cut of an upload that is not read whole beforehand", async () => {
    const job = await jobWithPlan({
      fault: "request-cut",
      where: { target: "gitlab", subresource: "artifacts" },
      with: { after_bytes: 1000 },
    });
    const file = path.join(dir, "artifact.zip");
    await writeFile(file, Buffer.alloc(300_000));
    const url = `${test.gitlab.url}/api/v4/jobs/${job.id}/artifacts`;
    const upload = await run(
      "curl",
      "-sS",
      "-H",
      `JOB-TOKEN: ${job.token}`,
      "-H",
      "Expect:",
      "-F",
      `file=@${file}`,
      url,
    );
    expect([55, 56]).toContain((upload as Failure).code);
    expect(test.engine.counts()[0]?.fired).toBe(1);
  });

  it("lost-response: the trace is there although nobody said so", async () => {
    const job = await jobWithPlan({ fault: "lost-response", where: TRACE, when: first, with: { how: "end" } });
    await expect(patchTrace(test.gitlab, job, "0123456789", 0)).rejects.toThrow("fetch failed");
    expect(test.gitlab.job(job.id)?.trace.toString()).toBe("0123456789");
  });

  it("response-cut and broken-pipe, as curl meets them", async () => {
    await withPlan(
      { fault: "response-cut", where: { target: "gitlab" }, when: first, with: { after_bytes: 10, how: "end" } },
      { fault: "broken-pipe", where: { target: "gitlab" }, when: { nth: 2 }, with: { after_bytes: 10 } },
    );
    const request = ["-sS", "-H", "Content-Type: application/json", "-H", "Expect:"];
    const url = `${test.gitlab.url}/api/v4/jobs/request`;
    const body = JSON.stringify({ token: test.gitlab.runnerToken, info: { text: "x".repeat(8_000_000) } });
    const file = path.join(dir, "body.json");
    await writeFile(file, body);
    expect(await run("curl", ...request, "-d", "{}", url)).toMatchObject({ code: 18 });
    expect(await run("curl", ...request, "--data-binary", `@${file}`, url)).toMatchObject({
      code: 55,
      stderr: expect.stringContaining("Broken pipe"),
    });
  });

  it("bandwidth and stall of an answer: it arrives, late", async () => {
    await withPlan(
      { fault: "stall", where: { target: "gitlab" }, with: { after_bytes: 100, ms: 100 } },
      { fault: "bandwidth", where: { target: "gitlab" }, with: { bytes_per_second: 20_000, at: "response" } },
    );
    const begin = performance.now();
    const response = await requestJob(test.gitlab);
    const bytes = (await response.text()).length;
    expect(response.status).toBe(201);
    expect(performance.now() - begin).toBeGreaterThan(95 + (bytes / 20_000) * 1000);
  });
});
