import { mkdir } from "node:fs/promises";
import path from "node:path";
import { closableDoor } from "../src/faults/wire/index.js";
import { createHttpFront } from "./http/http-front.js";
import { cancelJob } from "./jobs/cancel-job.js";
import { dropJob } from "./jobs/drop-job.js";
import { createJobBook } from "./jobs/job-book.js";
import { createJobQueue } from "./jobs/job-queue.js";
import { watchSilence } from "./jobs/silence-watch.js";
import { FAILURE_REASONS } from "./payload/failure-reasons.js";
import { createPipelineList } from "./pipelines/pipeline-list.js";
import { createPipelineProgress } from "./pipelines/pipeline-progress.js";
import { createProjectList } from "./projects/project-list.js";
import { createRoutes } from "./routes.js";
import { visitPort } from "./terminal/visit-port.js";
import { openWebTerminal } from "./terminal/web-terminal.js";
import { createRunnerRegistry } from "./runners/runner-registry.js";
const LIMITS = {
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
export async function startGitLab(options) {
    const { clock, network, random, programs, history, faults, dir, host = "127.0.0.1", port = 0 } = options;
    const repositoriesDir = path.join(dir, "repositories");
    const artifactsDir = path.join(dir, "artifacts");
    await Promise.all([repositoriesDir, artifactsDir].map((folder) => mkdir(folder, { recursive: true })));
    const runners = createRunnerRegistry(random.fork("runners"), clock);
    const firstRunner = runners.add({ description: "faultline" });
    const tokens = random.fork("job tokens");
    const book = createJobBook(history, clock, () => `glcbt-${tokens.text(2)}_${tokens.text(20)}`);
    const queue = createJobQueue(clock, random.fork("queue"));
    const progress = createPipelineProgress(book, queue, clock);
    const projects = createProjectList(repositoriesDir);
    const running = new Set();
    // The address is known only when there is a listener, which needs the routes, which need the address.
    let front;
    const listener = await network.listen({ host, port }, (connection) => front?.(connection));
    const { address } = listener;
    const server = {
        url: `http://${address.host}:${address.port}`,
        host: address.host,
        port: address.port,
        registry: `${address.host}:5050`,
    };
    const limits = { ...LIMITS, ...options.limits };
    const drop = (job, reason) => dropJob(job, reason, { book, history });
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
        commit: (project, files, { branch = project.defaultBranch, message = "Change files" } = {}) => project.repository.commit(branch, files, message),
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
            if (job !== undefined)
                drop(job, reason);
        },
        loseTrace(id, keepBytes) {
            const job = book.find(id);
            if (job === undefined || !job.isProcessing)
                return;
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
            for (const program of running)
                program.kill("SIGKILL");
            await Promise.all([...running].map(({ exited }) => exited));
        },
    };
}
