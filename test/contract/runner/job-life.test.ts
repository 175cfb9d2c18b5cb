import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
} from "../../../src/platform/index.ts";
import { loadConfig, startRunner } from "../../../src/runner/index.ts";
import type { JobPayload, JobStep } from "../../../src/runner/gitlab/job-payload.ts";
import { bashExecutor, type BashExecutorOptions } from "./bash-executor.ts";
import { sampleJob } from "./sample-job.ts";
import { startTestGitLab, type TestGitLab } from "./test-gitlab.ts";
import { traceStreams } from "./trace-streams.ts";

let gitlab: TestGitLab;
let root: string;

beforeEach(async () => {
  gitlab = await startTestGitLab();
  root = await mkdtemp(join(tmpdir(), "runner-test-"));
});
afterEach(async () => {
  await gitlab.close();
  await rm(root, { recursive: true, force: true });
});

function start(executor: Partial<BashExecutorOptions> = {}, toml = "") {
  const clock = createWallClock();
  const source = `concurrent = 2\ncheck_interval = 1\n[[runners]]\nname = "testing"\nurl = "${gitlab.url}/"\ntoken = "glrt-abcdefghijkl"\nexecutor = "kubernetes"\n${toml}`;
  const { config, problems } = loadConfig(source, "config.toml");
  expect(problems).toEqual([]);
  if (config === undefined) throw new Error("no config");
  const { create, log } = bashExecutor({ root, ...executor });
  const messages: string[] = [];
  const runner = startRunner({
    config,
    systemId: "r_test",
    clock,
    random: createSeededRandom("test"),
    network: createSocketNetwork(),
    http: createHttpClientFactory({ network: createSocketNetwork(), clock }),
    createExecutor: create,
    log: (level, message) => void messages.push(`${level}: ${message}`),
    hostname: "manager",
  });
  return { runner, log, messages };
}

const after: JobStep = {
  name: "after_script",
  script: ["echo status=$CI_JOB_STATUS"],
  timeout: 300,
  when: "always",
  allow_failure: true,
};

/** Lets a runner work until GitLab heard a final state for each job. */
async function work(jobs: JobPayload[], executor: Partial<BashExecutorOptions> = {}, toml = "") {
  gitlab.queue.push(...jobs);
  const running = start(executor, toml);
  await waitFor(() => gitlab.updates().filter(({ state }) => state !== "running").length >= jobs.length);
  running.runner.stop("graceful");
  await running.runner.done;
  return running;
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("a successful job: stages, log and final state", async () => {
  const { log } = await work([sampleJob()]);
  expect(log.stages).toEqual([
    "prepare_script@helper",
    "get_sources@helper",
    "step_script@build",
    "cleanup_file_variables@helper",
  ]);
  expect([log.prepared, log.cleaned, log.finishedWith]).toEqual([1, 1, [undefined]]);
  const { "00": lines = "", "01": output = "" } = traceStreams(gitlab.trace());
  const titles = String(lines)
    .replaceAll(/\x1b\[[\d;]*[mK]/g, "")
    .replaceAll(/section_(start|end):\d+/g, "section_$1");
  expect(titles).toBe(
    [
      "Running with gitlab-runner 19.4.0 (faultline)\n  on testing abcdefghi, system ID: r_test\n",
      'section_start:prepare_executor\rPreparing the "kubernetes" executor\nUsing bash executor...\nsection_end:prepare_executor\r',
      "section_start:prepare_script\rPreparing environment\nsection_end:prepare_script\r",
      "section_start:get_sources\rGetting source from Git repository\nsection_end:get_sources\r",
      'section_start:step_script\rExecuting "step_script" stage of the job script\nsection_end:step_script\r',
      "section_start:cleanup_file_variables\rCleaning up project directory and file based variables\n",
      "section_end:cleanup_file_variables\rJob succeeded\n",
    ].join(""),
  );
  expect(String(output)).toMatch(/^Running on .+ via manager\.\.\.\n/);
  expect(String(output)).toContain("\x1b[32;1m$ echo hello\x1b[0;m\nhello\n");
  const updates = gitlab.updates();
  expect(updates.map(({ state }) => state)).toEqual(["running", "success"]);
  const checksum = `crc32:${crc32(gitlab.trace()).toString(16).padStart(8, "0")}`;
  expect(updates[1]).toMatchObject({ checksum, output: { checksum, bytesize: gitlab.trace().length } });
});

test("work output arrives byte for byte, whatever the bytes are", async () => {
  const bytes = Buffer.alloc(300_000);
  const random = createSeededRandom("bytes");
  for (let i = 0; i < bytes.length; i++) bytes[i] = random.below(256);
  const file = join(root, "bytes");
  await writeFile(file, bytes);
  await work([sampleJob({ script: [`cat ${file}`, "echo"] })]);
  const { "01": output = Buffer.alloc(0) } = traceStreams(gitlab.trace());
  const before = Buffer.from(`$ cat ${file}\x1b[0;m\n`);
  const begin = output.indexOf(before) + before.length;
  expect(output.subarray(begin, begin + bytes.length).equals(bytes)).toBe(true);
  expect(String(output.subarray(begin + bytes.length))).toBe("\x1b[32;1m$ echo\x1b[0;m\n\n");
});

test("a failing script: exit code and reason reach GitLab, after_script runs and knows", async () => {
  const job = sampleJob({ script: ["echo before", "exit 37", "echo never"] });
  const { log } = await work([{ ...job, steps: [...job.steps, after] }]);
  expect(gitlab.updates().at(-1)).toMatchObject({ state: "failed", failure_reason: "script_failure", exit_code: 37 });
  const trace = String(gitlab.trace());
  expect(trace).toContain("status=failed");
  expect(trace).not.toContain("\nnever");
  expect(trace).toContain("\x1b[31;1mERROR: Job failed: command terminated with exit code 37\x1b[0;m");
  expect(log.stages).toContain("after_script@build");
});

test("system failures of prepare are tried three times, each with clean-up", async () => {
  const { log } = await work([sampleJob()], {
    onPrepare: () => {
      throw new Error("no cluster");
    },
  });
  expect([log.prepared, log.cleaned]).toEqual([3, 3]);
  expect(gitlab.updates().at(-1)).toMatchObject({ state: "failed", failure_reason: "runner_system_failure" });
  const trace = String(gitlab.trace());
  expect(trace.match(/ERROR: Preparation failed: no cluster/g)).toHaveLength(3);
  expect(trace).toContain("Will be retried in 3s ...");
  expect(trace).toContain("ERROR: Job failed (system failure): no cluster");
});

test("a script that GitLab cancels gracefully ends, after_script sees it, the rest is cleaned up", async () => {
  const job = sampleJob({
    script: ["sleep 600"],
    features: { trace_sections: true, failure_reasons: ["job_canceled"] },
  });
  let inScript = false;
  gitlab.answer = ({ method }) =>
    method === "PATCH" && inScript ? { status: 202, headers: { "job-status": "canceling" } } : undefined;
  const { log } = await work([{ ...job, steps: [...job.steps, after] }], {
    onStage: (name) => {
      inScript = name === "step_script";
    },
  });
  expect(gitlab.updates().at(-1)).toMatchObject({ state: "failed", failure_reason: "job_canceled" });
  expect(log.stages.slice(-2)).toEqual(["after_script@build", "cleanup_file_variables@helper"]);
});

test("a job that GitLab cancels by force ends at once and is cleaned up", async () => {
  const job = sampleJob({ script: ["sleep 600"] });
  let inScript = false;
  gitlab.answer = ({ method }) =>
    method === "PATCH" && inScript ? { status: 403, headers: { "job-status": "canceled" } } : undefined;
  const { log } = await work([job], {
    onStage: (name) => {
      inScript ||= name === "step_script";
    },
  });
  expect(log.stages.at(-1)).toBe("step_script@build");
  expect(log.cleaned).toBe(1);
});

test("the job's own timeout", async () => {
  const { log } = await work([sampleJob({ script: ["sleep 600"], runner_info: { timeout: 1 } })]);
  expect(gitlab.updates().at(-1)).toMatchObject({ state: "failed", failure_reason: "job_execution_timeout" });
  expect(String(gitlab.trace())).toContain("ERROR: Job failed: execution took longer than 1s seconds");
  expect(log.cleaned).toBe(1);
});

test("forceful stop aborts what runs and tells GitLab", async () => {
  gitlab.queue.push(sampleJob({ script: ["sleep 600"] }));
  let inScript = false;
  const { runner, log } = start({ onStage: (name) => void (inScript ||= name === "step_script") });
  await waitFor(() => inScript);
  runner.stop("forceful");
  await runner.done;
  expect(gitlab.updates().at(-1)).toMatchObject({ state: "failed" });
  expect(String(gitlab.trace())).toContain("ERROR: Job failed: aborted: terminated");
  expect(log.cleaned).toBe(1);
});

test("a final update with another checksum makes the runner send the whole log again", async () => {
  let refused = 0;
  gitlab.answer = ({ method, body }) => {
    if (method !== "PUT" || !String(body).includes('"success"') || refused++ > 0) return undefined;
    return { status: 412, headers: { "x-gitlab-trace-update-interval": "1" } };
  };
  gitlab.queue.push(sampleJob());
  const { runner } = start();
  await waitFor(() => gitlab.updates().filter(({ state }) => state === "success").length === 2);
  runner.stop("graceful");
  await runner.done;
  const ranges = gitlab.calls.filter(({ method }) => method === "PATCH").map(({ headers }) => headers["content-range"]);
  expect(ranges.filter((range) => String(range).startsWith("0-")).length).toBeGreaterThanOrEqual(2);
});
