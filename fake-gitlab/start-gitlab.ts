import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { FaultEngine } from "../src/faults/fault-engine.ts";
import { closableDoor } from "../src/faults/wire/index.ts";
import type { Recorder } from "../src/history/recorder.ts";
import type { Address, Clock, Connection, HostProgram, HostPrograms, Network, Random } from "../src/platform/index.ts";
import type { GitLab } from "./gitlab.ts";
import { createHttpFront } from "./http/http-front.ts";
import { cancelJob } from "./jobs/cancel-job.ts";
import { dropJob } from "./jobs/drop-job.ts";
import { createJobBook } from "./jobs/job-book.ts";
import { createJobQueue } from "./jobs/job-queue.ts";
import type { Job } from "./jobs/job.ts";
import { watchSilence } from "./jobs/silence-watch.ts";
import { FAILURE_REASONS } from "./payload/failure-reasons.ts";
import type { Server } from "./payload/server.ts";
import { createPipelineList } from "./pipelines/pipeline-list.ts";
import { createPipelineProgress } from "./pipelines/pipeline-progress.ts";
import { createProjectList } from "./projects/project-list.ts";
import { createRoutes } from "./routes.ts";
import { visitPort } from "./terminal/visit-port.ts";
import { openWebTerminal } from "./terminal/web-terminal.ts";
import { createRunnerRegistry } from "./runners/runner-registry.ts";

export interface GitLabOptions {
  clock: Clock;
  network: Network;
  random: Random;
  programs: Pick<HostPrograms, "start">;
  history: Recorder;
  faults: FaultEngine;
  /** Existing folder for repositories and artifacts. */
  dir: string;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default a free one. */
  port?: number;
  /** Where clients find it; default where it listens. */
  advertise?: (listening: Address) => Address;
  limits?: Partial<GitLabLimits>;
  /** The id of the first job; the next ones follow. Default 1. */
  firstJob?: number;
}

export interface GitLabLimits {
  /** How long `POST jobs/request` is held open when there is nothing to do; 0 answers at once. */
  longPollMs: number;
  /** Also requests without the latest `last_update`, so that jobs start at once; GitLab holds only those that have it. */
  holdsEveryRequest: boolean;
  /** A job whose runner does not say `running` for so long goes to somebody else. */
  confirmationMs: number;
  /** Seconds between two patches of a trace, as runners are told. */
  traceUpdateInterval: number;
  maxTraceBytes: number;
  /** How long the end of a job is answered with 202 before it counts. */
  traceFlushMs: number;
  /** A running job whose runner says nothing for so long is failed with `stuck_or_timeout_failure`. */
  silentJobMs: number;
  maxArtifactBytes: number;
  /** Artifacts come from another address, by redirect, when asked for with `direct_download=true`. */
  directDownload: boolean;
  /** What jobs are told of the beginnings of tokens that are to be masked. */
  tokenMaskPrefixes: readonly string[];
  /** Reasons for a failure that it knows, beside those that every GitLab does; others are answered with 500. */
  failureReasons: readonly string[];
  /** Jobs are told how long they may take. */
  tellsTimeout: boolean;
  /** Runners can register with the registration token; else they hear 410, as where an administrator forbids it. */
  legacyRegistration: boolean;
}

const LIMITS: GitLabLimits = {
  longPollMs: 50_000,
  holdsEveryRequest: true,
  confirmationMs: 120_000,
  traceUpdateInterval: 3,
  silentJobMs: 3_600_000,
  maxTraceBytes: 100 * 1024 * 1024,
  traceFlushMs: 0,
  maxArtifactBytes: 100 * 1024 * 1024,
  directDownload: false,
  tokenMaskPrefixes: ["glpat-"],
  failureReasons: FAILURE_REASONS,
  tellsTimeout: true,
  legacyRegistration: true,
};

/** Starts a GitLab on loopback. Rejects with `EADDRINUSE` when the port is taken. */
export async function startGitLab(options: GitLabOptions): Promise<GitLab> {
  const {
    clock,
    network,
    random,
    programs,
    history,
    faults,
    dir,
    host = "127.0.0.1",
    port = 0,
    firstJob = 1,
  } = options;
  const repositoriesDir = path.join(dir, "repositories");
  const artifactsDir = path.join(dir, "artifacts");
  await Promise.all([repositoriesDir, artifactsDir].map((folder) => mkdir(folder, { recursive: true })));

  const runners = createRunnerRegistry(random.fork("runners"), clock);
  const firstRunner = runners.add({ description: "faultline" });
  const tokens = random.fork("job tokens");
  const book = createJobBook({
    history,
    clock,
    firstJob,
    newToken: () => `glcbt-${tokens.text(2)}_${tokens.text(20)}`,
  });
  const queue = createJobQueue(clock, random.fork("queue"));
  const progress = createPipelineProgress(book, queue, clock);
  const projects = createProjectList(repositoriesDir);
  const running = new Set<HostProgram>();

  // The address is known only when there is a listener, which needs the routes, which need the address.
  let front: ((connection: Connection) => void) | undefined;
  const listener = await network.listen({ host, port }, (connection) => front?.(connection));
  const { address } = listener;
  const { host: name, port: publicPort } = options.advertise?.(address) ?? address;
  const server: Server = {
    url: `http://${name}:${publicPort}`,
    host: name,
    port: publicPort,
    registry: `${name}:5050`,
  };
  const limits = { ...LIMITS, ...options.limits };
  const drop = (job: Job, reason: string) => dropJob(job, reason, { book, history });
  const silence = watchSilence(clock, limits.silentJobMs, (job) => drop(job, "stuck_or_timeout_failure"));
  const pipelines = createPipelineList({ book, clock, server, progress });
  const apiToken = `glpat-${random.fork("access token").text(20)}`;
  const routes = createRoutes({
    ...limits,
    apiToken,
    pipelines,
    progress,
    silence,
    book,
    queue,
    runners,
    projects,
    server,
    clock,
    history,
    programs,
    running,
    repositoriesDir,
    dir: artifactsDir,
  });
  const door = closableDoor({ listener, clock, faults, targets: ["gitlab", "git"] });
  front = createHttpFront(routes, { clock, history, faults });

  return {
    url: server.url,
    address,
    accept: (connection) => front?.(connection),
    runnerToken: firstRunner.token,
    apiToken,
    registrationToken: runners.registrationToken,
    addRunner: (runner) => runners.add(runner),
    createProject: async (project) => projects.create(project),
    commit: (project, files, { branch = project.defaultBranch, message = "Change files" } = {}) =>
      project.repository.commit(branch, files, message),
    createPipeline: async (project, how) => pipelines.start(project, how),
    job: (id) => book.find(id),
    jobs: () => book.all(),
    cancel: (id, { force = false } = {}) => cancelJob(id, force, { book, queue, history }),
    play(id) {
      const job = book.find(id);
      return job !== undefined && progress.play(job);
    },
    retry(id) {
      const job = book.find(id);
      return job !== undefined && progress.retry(job) !== undefined;
    },
    drop(id, reason) {
      const job = book.find(id);
      if (job !== undefined) drop(job, reason);
    },
    loseTrace(id, keepBytes) {
      const job = book.find(id);
      if (job === undefined || !job.isProcessing) return;
      job.log.truncate(keepBytes);
      history.record("gitlab", { type: "job-trace-lost", job: id, length: job.log.length });
    },
    openTerminal(jobId, authorization = {}) {
      const session = book.find(jobId)?.session;
      return openWebTerminal(jobId, session && { ...session, ...authorization }, { network, clock, history });
    },
    visitPort: (jobId, visit) => visitPort(jobId, book.find(jobId)?.session, visit, { network, clock, history }),
    finished: (pipeline) => progress.finished(pipeline),
    onChange: (listen) => book.onChange(listen),
    async close() {
      silence.close();
      progress.close();
      queue.close();
      door();
      await listener.close();
      for (const program of running) program.kill("SIGKILL");
      await Promise.all([...running].map(({ exited }) => exited));
    },
  };
}
