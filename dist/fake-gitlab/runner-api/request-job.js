import { json, noContent, refusal } from "../http/answers.js";
import { jobPayloadOf } from "../payload/job-payload-of.js";
import { runnerInfoIn } from "../runners/runner-manager.js";
import { runnerSessionIn } from "../terminal/runner-session.js";
import { jsonBody, tokenOf } from "./credentials.js";
/** `POST jobs/request` (executor facts 8.2). */
export async function requestJob(call, settings) {
    const { book, queue, runners, server, clock } = settings;
    const body = jsonBody(call);
    if (body === undefined)
        return refusal("400 Bad request");
    const runner = runners.find(tokenOf(call, "runner-token", body));
    if (runner === undefined)
        return refusal("403 Forbidden");
    const manager = runners.heard(runner, body["system_id"], runnerInfoIn(body));
    const isUpToDate = body["last_update"] === queue.lastUpdate;
    const waitMs = settings.holdsEveryRequest || isUpToDate ? settings.longPollMs : 0;
    const job = await queue.next(runner, waitMs, call.gone);
    if (job === undefined)
        return noContent({ "x-gitlab-last-update": queue.lastUpdate });
    if (call.gone.aborted) {
        queue.put(job);
        return noContent();
    }
    const features = featuresOf(body);
    give(job, runner, clock.now());
    job.manager = manager;
    job.cancelsGracefully = features["cancel_gracefully"] === true;
    job.session = runnerSessionIn(body);
    job.payload = jobPayloadOf(job, server, settings);
    if (features["two_phase_job_commit"] === true)
        awaitConfirmation(job, settings);
    else
        book.change(job, "running");
    return json(201, job.payload);
}
function give(job, runner, now) {
    job.runner = runner;
    job.givenAt = now;
}
/** The answer may never have arrived. */
function awaitConfirmation(job, { clock, queue, confirmationMs }) {
    const takeBack = () => {
        if (!job.awaitsConfirmation)
            return;
        job.runner = undefined;
        queue.put(job);
    };
    clock.timer(confirmationMs, takeBack, { background: true });
}
function featuresOf(body) {
    const info = body["info"];
    if (typeof info !== "object" || info === null || !("features" in info))
        return {};
    return typeof info.features === "object" && info.features !== null ? { ...info.features } : {};
}
