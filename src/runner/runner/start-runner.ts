import type { Clock, CreateHttpClient, HttpClient, Network, Random, TlsOptions } from "../../platform/index.ts";
import type { CreateExecutor } from "../build/executor.ts";
import { messageOf } from "../build/failure-reason.ts";
import { resolveFlags } from "../build/feature-flags.ts";
import { createJobControl, type JobControl } from "../build/job-control.ts";
import type { Config, RunnerConfig } from "../config/runner-config.ts";
import { createGitLabApi } from "../gitlab/gitlab-api.ts";
import { createJobRequest, type JobRequestResult } from "../gitlab/job-request.ts";
import { runnerInfo, userAgent } from "../gitlab/runner-info.ts";
import { tlsFiles } from "../gitlab/tls-files.ts";
import { type Capacity, createCapacity } from "./capacity.ts";
import { createHealth } from "./health.ts";
import { pollRunner } from "./poll-runner.ts";
import { createRequestWindow } from "./request-window.ts";
import { createRoom } from "./room.ts";
import { runJob } from "./run-job.ts";
import type { JobSession } from "../session/job-session.ts";
import { type SessionServer, startSessionServer } from "../session/start-session-server.ts";
import type { RunnerLog } from "./runner-log.ts";
import { createSlots } from "./slots.ts";
import { shortToken } from "./system-id.ts";

export interface RunnerOptions {
  config: Config;
  systemId: string;
  clock: Clock;
  random: Random;
  http: CreateHttpClient;
  /** Where the session server listens. */
  network: Network;
  createExecutor: CreateExecutor;
  log: RunnerLog;
  /** Shown in the job log as the machine of the runner; may be "". */
  hostname: string;
  version?: string;
  revision?: string;
}

export interface RunningRunner {
  /**
   * `graceful` (SIGQUIT): running jobs end as they would, no new ones. `forceful` (SIGTERM, SIGINT): running jobs are aborted
   * and reported as failed, within `shutdown_timeout`. A second `forceful` does not wait for anything.
   */
  stop(kind: "graceful" | "forceful"): void;
  /** Everything has ended. */
  readonly done: Promise<void>;
}

/** Polls every `[[runners]]` section of the configuration and works on what it gets. */
export function startRunner(options: RunnerOptions): RunningRunner {
  const { clock, config } = options;
  const polling = new AbortController();
  const quit = new AbortController();
  const jobs = new Map<Promise<void>, JobControl>();
  const capacity = createCapacity(config.concurrent);
  const clients: HttpClient[] = [];
  let forced = false;
  let deadline: { cancel(): void } | undefined;

  const sessions = startSessions(options);
  const finished = async () => {
    const server = await sessions;
    if (server === "failed") return;
    const shared = { polling: polling.signal, quit: quit.signal, jobs, capacity, clients, isForced: () => forced };
    const withSessions = { ...shared, ...(server && { createSession: server.create }) };
    await Promise.all(config.runners.map((runner, index) => runSection(options, runner, `${index}`, withSessions)));
    while (jobs.size > 0) await Promise.all(jobs.keys());
  };
  const quitted = new Promise<void>((resolve) =>
    quit.signal.addEventListener("abort", () => resolve(), { once: true }),
  );
  const done = Promise.race([finished(), quitted]).finally(async () => {
    deadline?.cancel();
    for (const client of clients) client.close();
    const server = await sessions;
    if (server !== "failed") await server?.close();
  });

  return {
    done,
    stop(kind) {
      if (!polling.signal.aborted) polling.abort(new Error("the runner stops"));
      if (kind === "graceful") return;
      if (forced) {
        quit.abort(new Error("the runner quits"));
        return;
      }
      forced = true;
      for (const control of jobs.values()) control.terminate();
      const late = () => quit.abort(new Error("shutdown_timeout is over"));
      deadline = clock.timer(config.shutdown_timeout * 1000, late, { background: true });
    },
  };
}

type ReceivedJob = Extract<JobRequestResult, { kind: "job" }>;

interface Shared {
  polling: AbortSignal;
  quit: AbortSignal;
  jobs: Map<Promise<void>, JobControl>;
  capacity: Capacity;
  clients: HttpClient[];
  /** Jobs that arrive although the runner already stops by force are aborted like the others. */
  isForced(): boolean;
  createSession?: () => JobSession;
}

/** Nobody works for long without what was configured, so a runner that cannot listen asks for no jobs. */
async function startSessions(options: RunnerOptions): Promise<SessionServer | undefined | "failed"> {
  try {
    return await startSessionServer(options.config.session_server, options);
  } catch (error) {
    options.log("error", "Failed to start session server", { error: messageOf(error) });
    return "failed";
  }
}

async function runSection(options: RunnerOptions, runner: RunnerConfig, key: string, shared: Shared): Promise<void> {
  const { clock, random, config, version = "19.4.0", revision = "faultline", hostname, systemId } = options;
  const short = shortToken(runner.token);
  const log: RunnerLog = (level, message, fields) => options.log(level, message, { runner: short, ...fields });
  let tls: TlsOptions;
  let http: HttpClient;
  try {
    if (!URL.canParse(runner.url)) throw new Error(`url is "${runner.url}", expected the address of a GitLab`);
    tls = tlsFiles(runner);
    http = options.http(tls);
  } catch (error) {
    log("error", "Checking for jobs... client error", { reason: messageOf(error) });
    return;
  }
  shared.clients.push(http);
  const info = runnerInfo({ version, revision, executor: runner.executor, shell: runner.shell });
  const api = createGitLabApi({ url: runner.url, http, clock, random, userAgent: userAgent(version) });
  const sessions = shared.createSession === undefined ? {} : { createSession: shared.createSession };
  const request = createJobRequest({ api, token: runner.token, systemId, info, ...sessions });
  const health = createHealth(clock, runner);
  const slots = createSlots();
  const room = createRoom(log, shared.polling);

  const start = ({ job, correlationId, session }: ReceivedJob) => {
    const slot = slots.take(job.job_info.project_id);
    const control = createJobControl();
    const { createExecutor } = options;
    const { quit } = shared;
    const lacksRoom = (why: string) => room.lacking(job.id, why);
    const running = runJob({
      job,
      correlationId,
      runner,
      slot,
      api,
      info,
      tls,
      createExecutor,
      control,
      clock,
      random,
      systemId,
      shortToken: short,
      hostname,
      version,
      revision,
      log,
      lacksRoom,
      quit,
      session,
    })
      .catch((error: unknown) =>
        log("error", "Job could not be worked on", { job: String(job.id), error: messageOf(error) }),
      )
      .finally(() => {
        session?.close();
        slot.release();
        shared.jobs.delete(running);
        shared.capacity.give(key);
      });
    shared.jobs.set(running, control);
    if (shared.isForced()) control.terminate();
  };

  const checkIntervalMs = config.check_interval * 1000;
  const adaptive = resolveFlags(runner, []).flag("FF_USE_ADAPTIVE_REQUEST_CONCURRENCY");
  const window = createRequestWindow(runner.request_concurrency, adaptive);
  const { capacity } = shared;
  const poll = { runner, key, request, capacity, window, health, room, clock, checkIntervalMs, log, start };
  await Promise.all(Array.from({ length: runner.request_concurrency }, () => pollRunner(poll, shared.polling)));
}
