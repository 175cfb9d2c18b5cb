import { BuildError } from "../build/build-error.js";
import { failureLine, outcomeOf } from "../build/failure-reason.js";
import { resolveFlags } from "../build/feature-flags.js";
import { sensitiveInputs } from "../build/job-inputs.js";
import { runBuild } from "../build/run-build.js";
import { createJobClient } from "../gitlab/job-client.js";
import { createJobTrace } from "../trace/job-trace.js";
import { createTraceUpload } from "../trace/trace-upload.js";
import { unsupportedOptions } from "./job-options.js";
/** One job from its confirmation to its final state (executor facts 1.0). Never rejects. */
export async function runJob(input) {
    const { job, control, quit, api, info } = input;
    const log = (level, message, fields) => input.log(level, message, { job: String(job.id), project: String(job.job_info.project_id), ...fields });
    const client = createJobClient(api, info, job);
    const confirmed = await confirm(client, input);
    if (confirmed.kind === "abort" || confirmed.kind === "gone") {
        log("info", "Job was taken back before it began");
        return;
    }
    const flags = resolveFlags(input.runner, job.variables);
    if (flags.flag("FF_LOG_IMAGES_CONFIGURED_FOR_JOB"))
        logImages(job, log);
    const trace = createTrace(input, flags.flag);
    const upload = createTraceUpload({
        buffer: trace.buffer,
        client,
        clock: input.clock,
        debugTrace: job.variables.some(({ key, value }) => key === "CI_DEBUG_TRACE" && value === "true"),
        finalAttempts: input.runner.job_status_final_update_retry_limit,
        dynamicKeepAlive: flags.flag("FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL"),
        onAbort: control.cancel,
        onCanceling: control.cancelScript,
        debug: (message) => log("warning", message),
    });
    const refusal = unsupportedOptions(job);
    let outcome;
    if (confirmed.canceling) {
        const canceled = new BuildError("canceled", { reason: "job_canceled" });
        trace.error(failureLine(canceled));
        outcome = outcomeOf(canceled, job.features.failure_reasons ?? []);
    }
    else if (refusal === undefined)
        outcome = await runBuild({ ...input, flags, trace, debug: log });
    else {
        trace.error(refusal);
        outcome = { state: "failed", failureReason: "runner_system_failure", exitCode: 3 };
    }
    trace.close();
    await upload.finish(outcome, quit);
    log("info", outcome.state === "success" ? "Job succeeded" : "Job failed", { ...reasonField(outcome) });
}
/** GitLab gives a job that nobody confirmed to another runner, and takes nothing of this one. */
const CONFIRMATIONS = 3;
const CONFIRMATION_PAUSE_MS = 1_000;
/** Says that the job is taken. Whatever else goes wrong there, the job is run (executor facts 1.0). */
async function confirm(client, { clock, quit }) {
    for (let attempt = 1;; attempt++) {
        const result = await client.update({ state: "running" }, quit);
        if (result.kind !== "failed" || attempt === CONFIRMATIONS || quit.aborted)
            return result;
        await clock.sleep(CONFIRMATION_PAUSE_MS, quit).catch(() => { });
    }
}
/** As the job names them: what variables in a name stand for may be secret. */
function logImages({ image, services }, log) {
    if (image.name !== "")
        log("info", "Image configured for job", { image: image.name });
    for (const { name } of services)
        log("info", "Service image configured for job", { image: name });
}
function createTrace(input, flag) {
    const { job, runner, clock } = input;
    return createJobTrace({
        clock,
        timestamps: flag("FF_TIMESTAMPS"),
        sections: job.features.trace_sections === true,
        limitBytes: runner.output_limit * 1024,
        secrets: {
            phrases: secretPhrases(input),
            tokenPrefixes: job.features.token_mask_prefixes ?? [],
            allDefaultTokens: flag("FF_MASK_ALL_DEFAULT_TOKENS"),
        },
    });
}
/** Shorter credentials would mask ordinary words. */
const LEAST_CREDENTIAL = 8;
/** Masked variables, and what GitLab gave the runner itself to get in with. */
function secretPhrases({ job, session }) {
    const masked = job.variables.filter((variable) => variable.masked === true).map(({ value }) => value);
    const given = [
        job.token,
        ...job.credentials.map(({ password }) => password),
        ...job.dependencies.map((d) => d.token),
        ...(session === undefined ? [] : [session.offer.authorization]),
    ];
    return [...masked, ...sensitiveInputs(job), ...given.filter((phrase) => phrase.length >= LEAST_CREDENTIAL)];
}
function reasonField({ failureReason }) {
    return failureReason === undefined ? {} : { reason: failureReason };
}
