import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import {
  startGitLab,
  type GitLab,
  type GitLabLimits,
  type JobPayload,
  type JobRecord,
  type ProjectOptions,
} from "../../../fake-gitlab/index.ts";
import type { FaultEngine } from "../../../src/faults/fault-engine.ts";
import { createPlanEngine, planEntrySchema, type PlanEngine } from "../../../src/faults/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { performGitLabMoments } from "../../../src/worlds/gitlab-moments.ts";
import {
  createHostPrograms,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type HostPrograms,
} from "../../../src/platform/index.ts";

export interface TestGitLab {
  gitlab: GitLab;
  history: MemoryRecorder;
  engine: PlanEngine;
  dir: string;
  close(): Promise<void>;
}

export async function startTestGitLab(
  options: {
    limits?: Partial<GitLabLimits>;
    faults?: FaultEngine;
    /** In place of `faults`: entries of a plan as they are written. */
    plan?: readonly unknown[];
    programs?: HostPrograms;
  } = {},
): Promise<TestGitLab> {
  const clock = createWallClock();
  const dir = await mkdtemp(path.join(tmpdir(), "fake-gitlab-"));
  const history = createMemoryRecorder(clock);
  const plan = (options.plan ?? []).map((entry) => planEntrySchema.parse(entry));
  const engine = createPlanEngine({ plan, recorder: history, random: createSeededRandom("plan"), clock });
  history.onEvent((event) => engine.observe(event));
  const gitlab = await startGitLab({
    clock,
    network: createSocketNetwork(),
    random: createSeededRandom("test"),
    programs: options.programs ?? createHostPrograms(),
    history,
    faults: options.faults ?? engine,
    dir,
    limits: { longPollMs: 0, ...options.limits },
  });
  performGitLabMoments(engine, gitlab);
  return {
    gitlab,
    history,
    engine,
    dir,
    async close() {
      engine.close();
      await gitlab.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A project with this CI file, and its first pipeline. */
export async function startPipeline(gitlab: GitLab, ci: string, options: Partial<ProjectOptions> = {}) {
  const { path: projectPath = "group/project", files = {}, ...rest } = options;
  const project = await gitlab.createProject({ path: projectPath, files: { ...files, ".gitlab-ci.yml": ci }, ...rest });
  return { project, pipeline: await gitlab.createPipeline(project) };
}

export function call(
  gitlab: GitLab,
  method: string,
  apiPath: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Response> {
  const isBytes = typeof body === "string" || body instanceof Uint8Array || body instanceof FormData;
  return fetch(`${gitlab.url}/api/v4/${apiPath}`, {
    method,
    redirect: "manual",
    headers: body === undefined || isBytes ? headers : { "content-type": "application/json", ...headers },
    ...(body === undefined
      ? {}
      : { body: isBytes ? (body as string | FormData | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  });
}

export const FEATURES = { two_phase_job_commit: true, cancel_gracefully: true };

export function requestJob(gitlab: GitLab, token = gitlab.runnerToken, features: object = FEATURES): Promise<Response> {
  return call(gitlab, "POST", "jobs/request", { body: { token, info: { features } } });
}

/** Takes the next job and says `running`. */
export async function takeJob(gitlab: GitLab, token?: string): Promise<JobPayload> {
  const response = await requestJob(gitlab, token);
  if (response.status !== 201) throw new Error(`no job: ${response.status}`);
  const job = (await response.json()) as JobPayload;
  await update(gitlab, job, { state: "running", output: {} });
  return job;
}

export function update(gitlab: GitLab, job: { id: number; token: string }, body: object): Promise<Response> {
  return call(gitlab, "PUT", `jobs/${job.id}`, { body: { token: job.token, ...body } });
}

export function patchTrace(
  gitlab: GitLab,
  job: { id: number; token: string },
  bytes: string | Uint8Array,
  start: number,
): Promise<Response> {
  const { length } = Buffer.from(bytes);
  return call(gitlab, "PATCH", `jobs/${job.id}/trace?debug_trace=false`, {
    headers: {
      "content-type": "text/plain",
      "content-range": `${start}-${start + length - 1}`,
      "job-token": job.token,
    },
    body: bytes,
  });
}

/** `checksum` and `output` of a final update. */
export function output(trace: string | Uint8Array) {
  const checksum = `crc32:${crc32(Buffer.from(trace)).toString(16).padStart(8, "0")}`;
  return { checksum, output: { checksum, bytesize: Buffer.from(trace).length } };
}

/** The only job of that name that counts. */
export function jobNamed(gitlab: GitLab, name: string): JobRecord {
  const found = gitlab.jobs().findLast((job) => job.name === name);
  if (found === undefined) throw new Error(`no job ${name}`);
  return found;
}
