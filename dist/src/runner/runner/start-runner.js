import { messageOf } from "../build/failure-reason.js";
import { resolveFlags } from "../build/feature-flags.js";
import { createJobControl } from "../build/job-control.js";
import { createGitLabApi } from "../gitlab/gitlab-api.js";
import { createJobRequest } from "../gitlab/job-request.js";
import { runnerInfo, userAgent } from "../gitlab/runner-info.js";
import { tlsFiles } from "../gitlab/tls-files.js";
import { createCapacity } from "./capacity.js";
import { createHealth } from "./health.js";
import { pollRunner } from "./poll-runner.js";
import { createRequestWindow } from "./request-window.js";
import { runJob } from "./run-job.js";
import { startSessionServer } from "../session/start-session-server.js";
import { createSlots } from "./slots.js";
import { shortToken } from "./system-id.js";
/** Polls every `[[runners]]` section of the configuration and works on what it gets. */
export function startRunner(options) {
    const { clock, config } = options;
    const polling = new AbortController();
    const quit = new AbortController();
    const jobs = new Map();
    const capacity = createCapacity(config.concurrent);
    const clients = [];
    let forced = false;
    let deadline;
    const sessions = startSessions(options);
    const finished = async () => {
        const server = await sessions;
        if (server === "failed")
            return;
        const shared = { polling: polling.signal, quit: quit.signal, jobs, capacity, clients, isForced: () => forced };
        const withSessions = { ...shared, ...(server && { createSession: server.create }) };
        await Promise.all(config.runners.map((runner, index) => runSection(options, runner, `${index}`, withSessions)));
        while (jobs.size > 0)
            await Promise.all(jobs.keys());
    };
    const quitted = new Promise((resolve) => quit.signal.addEventListener("abort", () => resolve(), { once: true }));
    const done = Promise.race([finished(), quitted]).finally(async () => {
        deadline?.cancel();
        for (const client of clients)
            client.close();
        const server = await sessions;
        if (server !== "failed")
            await server?.close();
    });
    return {
        done,
        stop(kind) {
            if (!polling.signal.aborted)
                polling.abort(new Error("the runner stops"));
            if (kind === "graceful")
                return;
            if (forced) {
                quit.abort(new Error("the runner quits"));
                return;
            }
            forced = true;
            for (const control of jobs.values())
                control.terminate();
            const late = () => quit.abort(new Error("shutdown_timeout is over"));
            deadline = clock.timer(config.shutdown_timeout * 1000, late, { background: true });
        },
    };
}
/** Nobody works for long without what was configured, so a runner that cannot listen asks for no jobs. */
async function startSessions(options) {
    try {
        return await startSessionServer(options.config.session_server, options);
    }
    catch (error) {
        options.log("error", "Failed to start session server", { error: messageOf(error) });
        return "failed";
    }
}
async function runSection(options, runner, key, shared) {
    const { clock, random, config, version = "19.4.0", revision = "faultline", hostname, systemId } = options;
    const short = shortToken(runner.token);
    const log = (level, message, fields) => options.log(level, message, { runner: short, ...fields });
    let tls;
    let http;
    try {
        if (!URL.canParse(runner.url))
            throw new Error(`url is "${runner.url}", expected the address of a GitLab`);
        tls = tlsFiles(runner);
        http = options.http(tls);
    }
    catch (error) {
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
    const start = ({ job, correlationId, session }) => {
        const slot = slots.take(job.job_info.project_id);
        const control = createJobControl();
        const { createExecutor } = options;
        const { quit } = shared;
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
            quit,
            session,
        })
            .catch((error) => log("error", "Job could not be worked on", { job: String(job.id), error: messageOf(error) }))
            .finally(() => {
            session?.close();
            slot.release();
            shared.jobs.delete(running);
            shared.capacity.give(key);
        });
        shared.jobs.set(running, control);
        if (shared.isForced())
            control.terminate();
    };
    const checkIntervalMs = config.check_interval * 1000;
    const adaptive = resolveFlags(runner, []).flag("FF_USE_ADAPTIVE_REQUEST_CONCURRENCY");
    const window = createRequestWindow(runner.request_concurrency, adaptive);
    const { capacity } = shared;
    const poll = { runner, key, request, capacity, window, health, clock, checkIntervalMs, log, start };
    await Promise.all(Array.from({ length: runner.request_concurrency }, () => pollRunner(poll, shared.polling)));
}
