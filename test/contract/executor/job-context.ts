import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
} from "../../../src/platform/index.ts";
import { createKubernetesExecutor } from "../../../src/executor/index.ts";
import type { ExecutorContext, StageScript } from "../../../src/runner/build/executor.ts";
import { createVariables } from "../../../src/runner/build/job-variables.ts";
import type { KubernetesConfig } from "../../../src/runner/config/kubernetes-config.ts";
import { kubernetesDefaults } from "../../../src/runner/index.ts";
import type { JobPayload, JobVariable } from "../../../src/runner/gitlab/job-payload.ts";
import type { RunnerConfig } from "../../../src/runner/config/runner-config.ts";

export interface JobOptions {
  kubernetes?: Partial<KubernetesConfig>;
  job?: Partial<JobPayload>;
  variables?: JobVariable[];
  flags?: Record<string, boolean>;
  signal?: AbortSignal;
  buildsDir?: string;
}

export function jobContext(options: JobOptions = {}) {
  const work: Buffer[] = [];
  const lines: string[] = [];
  const room: string[] = [];
  const flags: Record<string, boolean> = { FF_USE_POD_ACTIVE_DEADLINE_SECONDS: true, ...options.flags };
  const job: JobPayload = {
    id: 42,
    token: "job-token",
    allow_git_fetch: true,
    job_info: { name: "unit tests", stage: "test", project_id: 7, project_name: "demo", root_namespace_id: 3 },
    git_info: {
      repo_url: "http://gitlab-ci-token:secret@gitlab.test/group/demo.git",
      ref: "main",
      sha: "0123456789abcdef",
      before_sha: "0".repeat(40),
      ref_type: "branch",
      refspecs: [],
      depth: 20,
    },
    runner_info: { timeout: 3600 },
    variables: [],
    steps: [],
    image: { name: "alpine:3" },
    services: [],
    artifacts: [],
    cache: [],
    credentials: [],
    dependencies: [],
    features: {},
    ...options.job,
  };
  const variables = createVariables(
    (options.variables ?? []).map((variable) => Object.assign({ payload: true }, variable)),
    "/builds/group/demo.tmp",
  );
  const context: ExecutorContext = {
    job,
    runner: {
      name: "test runner",
      builds_dir: options.buildsDir ?? "",
      cache_dir: "",
      shell: "bash",
      kubernetes: { ...kubernetesDefaults(), namespace: "ci", ...options.kubernetes },
    } as RunnerConfig,
    variables,
    flag: (name) => flags[name] === true,
    log: {
      print: (text) => void lines.push(text),
      info: (text) => void lines.push(`INFO ${text}`),
      warning: (text) => void lines.push(`WARNING: ${text}`),
      error: (text) => void lines.push(`ERROR: ${text}`),
      work: (bytes) => void work.push(Buffer.from(bytes)),
      service: () => {},
    },
    debug: () => {},
    lacksRoom(why) {
      room.push(why);
      return () => void room.push("over");
    },
    shortToken: "abcdef123",
    systemId: "s_0123456789ab",
    slot: { runner: 0, project: 2 },
    timeoutMs: 3_600_000,
    version: "19.4.0",
    signal: options.signal ?? new AbortController().signal,
  };
  return { context, lines, room, output: () => Buffer.concat(work).toString("latin1") };
}

/** An executor of its own for one job against the server at `url`, whose containers live in `dir`. */
export function jobExecutor(server: { url: string; dir: string }, options: JobOptions = {}) {
  const clock = createWallClock();
  const job = jobContext({
    buildsDir: `${server.dir}/builds`,
    ...options,
    kubernetes: {
      host: server.url,
      scripts_base_dir: server.dir,
      logs_base_dir: server.dir,
      retry_backoff_max: 500,
      poll_interval: 1,
      ...options.kubernetes,
    },
  });
  const create = createKubernetesExecutor({
    clock,
    random: createSeededRandom("test"),
    http: createHttpClientFactory({ network: createSocketNetwork(), clock }),
    env: {},
    readFile: (path) => Promise.reject(new Error(`no file ${path}`)),
  });
  return { executor: create(job.context), ...job };
}

/** A stage as the runner writes them. */
export function stage(name: string, commands: string, container: "build" | "helper" = "build"): StageScript {
  const body = [
    "#!/usr/bin/env bash",
    "trap 'exit 1' TERM",
    "set -o errexit",
    `(trap 'exit 1' TERM; ${commands}`,
    ") < /dev/null",
    "exit 0",
    "",
  ].join("\n");
  return { name, container, body };
}
