import { chooseCacheStorage } from "../cache/choose-cache-storage.js";
import { formatGoDuration } from "../config/go-duration.js";
import { chooseShell } from "../shells/choose-shell.js";
import { BuildError } from "./build-error.js";
import { buildSettings } from "./build-settings.js";
import { createBuildVariables } from "./build-variables.js";
import { failureLine, outcomeOf } from "./failure-reason.js";
import { interpolateInputs } from "./job-inputs.js";
import { resolveSecrets } from "./resolve-secrets.js";
import { prepareExecutor } from "./prepare-executor.js";
import { runStages } from "./run-stages.js";
import { waitForTerminal } from "./wait-for-terminal.js";
const DEFAULT_TIMEOUT_SECONDS = 7200;
/** Runs a job from its first log line to its last and says how it ended. Never rejects; nothing of the job is left afterwards. */
export async function runBuild(input) {
    const { job, trace, control } = input;
    let failure;
    try {
        await build(input);
    }
    catch (error) {
        failure = error ?? new Error("unknown failure");
    }
    finally {
        control.close();
    }
    if (failure === undefined)
        trace.info("Job succeeded");
    else
        trace.error(failureLine(failure));
    return outcomeOf(failure, job.features.failure_reasons ?? []);
}
async function build(given) {
    printHeader(given);
    const job = given.flags.flag("FF_ENABLE_JOB_INPUTS_INTERPOLATION") ? interpolateInputs(given.job) : given.job;
    const input = { ...given, job };
    const { runner, flags, trace, control, clock } = input;
    resolveSecrets(job, flags.flag("FF_SECRET_RESOLVING_FAILS_IF_MISSING"), trace);
    const timeoutSeconds = job.runner_info.timeout > 0 ? job.runner_info.timeout : DEFAULT_TIMEOUT_SECONDS;
    control.startTimeout(clock, timeoutSeconds);
    const endsAt = clock.monotonic() + timeoutSeconds * 1000;
    const known = createBuildVariables({ ...input, timeoutSeconds });
    const settings = buildSettings(job, runner, known.variables, flags);
    if (settings.problems.length > 0)
        trace.warning(settings.problems.join("\n"));
    const prepareTimer = startPrepareTimer(input);
    let executor;
    let failure;
    input.session?.open(() => executor?.interactive?.());
    try {
        executor = await prepareExecutor(input.createExecutor, executorContext(input, known.variables, timeoutSeconds), {
            clock,
            trace,
        });
        const environment = executor.environment();
        const paths = known.settle(environment, settings.gitStrategy === "empty");
        const { variables } = known;
        const { flag } = flags;
        const { debugTrace, gitStrategy } = settings;
        const shell = chooseShell(environment.shell ?? runner.shell, flag);
        const cacheStorage = chooseCacheStorage(runner.cache, clock);
        await runStages({
            executor,
            trace,
            clock,
            control,
            settings,
            context: { ...input, variables, flag, environment, paths, shell, debugTrace, gitStrategy, cacheStorage },
            setStatus: known.setStatus,
            prepared: () => prepareTimer.cancel(),
        });
    }
    catch (error) {
        failure = error;
        throw error;
    }
    finally {
        prepareTimer.cancel();
        const remainingSeconds = (endsAt - clock.monotonic()) / 1000;
        await waitForTerminal(input.session, { clock, log: trace, signal: control.job, remainingSeconds });
        input.session?.close();
        executor?.finish(failure);
        await executor?.cleanup();
    }
}
function executorContext(input, variables, timeoutSeconds) {
    const { job, runner, flags, trace, debug, shortToken, systemId, slot, version, control } = input;
    return {
        job,
        runner,
        variables,
        flag: flags.flag,
        log: trace,
        debug,
        shortToken,
        systemId,
        slot,
        timeoutMs: timeoutSeconds * 1000,
        version,
        signal: control.job,
    };
}
/** The whole job fails when its environment is not ready in time. */
function startPrepareTimer({ runner, clock, control }) {
    const limit = runner.prepare_timeout;
    if (limit <= 0)
        return { cancel: () => { } };
    const text = `prepare timeout: exceeded timeout of ${formatGoDuration(limit)}`;
    return clock.timer(limit * 1000, () => control.fail(new BuildError(text, { reason: "job_execution_timeout" })));
}
function printHeader({ trace, version, revision, runner, shortToken, systemId, flags }) {
    trace.print(`Running with gitlab-runner ${version} (${revision})`);
    trace.print(`  on ${runner.name} ${shortToken}, system ID: ${systemId}`);
    const changed = flags.changed().map(([name, on]) => `${name}:${on}`);
    if (changed.length > 0)
        trace.print(`  feature flags: ${changed.join(", ")}`);
}
