import { ContainerStartError } from "../../../src/platform/index.js";
import { timestamp } from "../../storage/timestamp.js";
import { createContainerLog } from "../logs/container-log.js";
import { notStarted } from "../pod/container-status.js";
import { superviseHealth } from "../probes/container-health.js";
import { createBackoff, goSeconds } from "./backoff.js";
import { ContainerConfigError } from "./config-error.js";
import { containerSpec } from "./container-spec.js";
import { runHook } from "./lifecycle-hook.js";
import { stopContainer } from "./stop-container.js";
import { pullImage } from "./pull-image.js";
import { RunContainerError, underFaults } from "./start-trouble.js";
import { runningContainer } from "./running-container.js";
import { exitedState, startErrorState } from "./terminated-state.js";
/** A back-off starts anew when the container ran this long. */
const HEALTHY_RUN_MS = 10 * 60_000;
const CONFIG_RETRY_MS = 2000;
/** The kubelet sees what became of a container that could not be run. */
const NEXT_SYNC_MS = 1000;
export function createContainerLife(around, spec, options) {
    const { clock, random, stopped, sandbox } = around;
    const tried = Promise.withResolvers();
    const ended = Promise.withResolvers();
    const crashes = createBackoff(10_000, 300_000);
    let status = notStarted(spec.name, spec.image, options.waiting);
    let running;
    let log;
    let previousLog;
    let crash;
    const say = (event) => around.say({ ...event, fieldPath: fieldPath(around, spec) });
    function enter(state, also = {}) {
        around.entering(spec.name, state);
        status = { ...status, ...also, state };
        around.changed();
    }
    function note(also) {
        if (Object.entries(also).every(([key, value]) => status[key] === value))
            return;
        status = { ...status, ...also };
        around.changed();
    }
    const wait = (ms) => clock.sleep(ms, stopped).then(() => true, () => false);
    function waiting(reason, message) {
        enter({ waiting: { reason, message } });
        tried.resolve();
    }
    /** Undefined when the pod is being stopped before the container could start. */
    async function start(image) {
        for (;;) {
            try {
                const changed = underFaults(around, spec);
                const made = await containerSpec(around, spec, image.image, `${spec.name}-${status.restartCount}`);
                if (stopped.aborted)
                    return undefined;
                say({ type: "Normal", reason: "Created", message: `Created container: ${spec.name}` });
                const container = await sandbox.start(changed(made));
                previousLog = log;
                log = createContainerLog(clock);
                return runningContainer(container, log, timestamp(clock.now()), clock);
            }
            catch (error) {
                if (stopped.aborted)
                    return undefined;
                if (error instanceof RunContainerError) {
                    waiting("RunContainerError", error.message);
                    return (await wait(NEXT_SYNC_MS)) ? error : undefined;
                }
                if (error instanceof ContainerStartError)
                    return error;
                if (!(error instanceof ContainerConfigError))
                    return new ContainerStartError(String(error), 128);
                say({ type: "Warning", reason: "Failed", message: `Error: ${error.message}` });
                waiting(error.reason, error.message);
                if (!(await wait(CONFIG_RETRY_MS)))
                    return undefined;
            }
        }
    }
    /** One run, from the image to its end; gives the exit code, or undefined when the pod is being stopped before it began. */
    async function run() {
        const image = await pullImage(around, spec, { say, waiting, wait });
        if (image === undefined)
            return undefined;
        const id = `containerd://${random.text(64, "0123456789abcdef")}`;
        const own = { containerID: id, image: image.canonical, imageID: image.id };
        const outcome = await start(image);
        if (outcome === undefined)
            return undefined;
        if (outcome instanceof ContainerStartError) {
            const failed = startErrorState(outcome, id, timestamp(clock.now()));
            say({ type: "Warning", reason: "Failed", message: `Error: ${failed.terminated?.message}` });
            enter(failed, { ...own, ready: false, started: false });
            return 128;
        }
        running = outcome;
        // The pod's end did not wait for this start, so nobody else would end it.
        if (stopped.aborted)
            outcome.container.kill("SIGKILL");
        say({ type: "Normal", reason: "Started", message: `Started container ${spec.name}` });
        // A container counts as running only when its postStart hook is through.
        const health = (await afterStart(outcome)) ? supervise(outcome, own) : undefined;
        tried.resolve();
        const real = await outcome.ended;
        const exit = crash === undefined ? real : { code: crash.exitCode };
        health?.stop();
        running = undefined;
        // An init container that has done its work counts as ready.
        const ready = options.init === true && exit.code === 0;
        enter(exited(outcome, exit, id), { ...own, ready, started: false });
        return exit.code;
    }
    function supervise({ container, startedAt }, own) {
        const health = superviseHealth({ spec, clock, say, container, podIP: sandbox.ip, note });
        enter({ running: { startedAt } }, { ...own, ...health.initially });
        return health;
    }
    function exited(run, exit, id) {
        return exitedState(exit, {
            id,
            startedAt: run.startedAt,
            finishedAt: timestamp(clock.now()),
            reason: crash?.reason,
            log: spec.terminationMessagePolicy === "FallbackToLogsOnError" ? run.log : undefined,
        });
    }
    /** Runs the postStart hook; false when it failed, and the container is being ended for it. */
    async function afterStart({ container }) {
        const { postStart, preStop } = spec.lifecycle ?? {};
        const place = { container, podIP: sandbox.ip, clock };
        if (postStart === undefined || (await runHook(place, postStart)))
            return true;
        // The handler's own words could hold secrets.
        say({ type: "Warning", reason: "FailedPostStartHook", message: "PostStartHook failed" });
        say({ type: "Normal", reason: "Killing", message: "FailedPostStartHook" });
        const graceMs = (around.pod.spec.terminationGracePeriodSeconds ?? 30) * 1000;
        const preStopFailed = () => say({ type: "Warning", reason: "FailedPreStopHook", message: "PreStopHook failed" });
        const stop = stopContainer(place, preStop, graceMs, preStopFailed);
        stopped.addEventListener("abort", () => stop.shorten(0), { once: true });
        await stop.told;
        return false;
    }
    async function live() {
        for (let restarts = 0;; restarts++) {
            const began = clock.monotonic();
            const code = await run();
            tried.resolve();
            const forced = crash?.restart === true;
            crash = undefined;
            const again = forced || options.restart === "Always" || (options.restart === "OnFailure" && code !== 0);
            if (code === undefined || stopped.aborted || !again)
                return;
            if (clock.monotonic() - began > HEALTHY_RUN_MS)
                crashes.reset();
            else if (restarts > 0 && !(await backOff(crashes.next())))
                return;
            status = { ...status, lastState: status.state, restartCount: status.restartCount + 1 };
        }
    }
    async function backOff(ms) {
        const { name, namespace, uid } = around.pod.metadata;
        const where = `${spec.name} in pod ${name}_${namespace}(${uid})`;
        say({ type: "Warning", reason: "BackOff", message: `Back-off restarting failed container ${where}` });
        const message = `back-off ${goSeconds(ms)} restarting failed container=${spec.name} pod=${name}_${namespace}(${uid})`;
        const last = status.state;
        enter({ waiting: { reason: "CrashLoopBackOff", message } }, { lastState: last });
        if (!(await wait(ms)))
            return false;
        status = { ...status, state: last };
        return true;
    }
    return {
        spec,
        status: () => status,
        get running() {
            return running;
        },
        get log() {
            return log;
        },
        get previousLog() {
            return previousLog;
        },
        crash(how) {
            if (running === undefined)
                return;
            crash = how;
            running.container.kill("SIGKILL");
        },
        begin() {
            live().then(ended.resolve, ended.reject);
            return tried.promise;
        },
        ended: ended.promise,
    };
}
function fieldPath({ pod }, spec) {
    const list = pod.spec.initContainers?.some(({ name }) => name === spec.name) ? "initContainers" : "containers";
    return `spec.${list}{${spec.name}}`;
}
