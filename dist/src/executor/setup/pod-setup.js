import { forwardEntrypointLog } from "../logs/entrypoint-log.js";
import { forwardServiceLogs } from "../logs/service-logs.js";
import { KubeError } from "../kube/kube-error.js";
import { chooseContainerShell } from "../shells/choose-container-shell.js";
import { honorsEntrypoint } from "../pod/first-process.js";
import { giveUpAfterGrace } from "../watch/end-of-grace.js";
import { printPodEvents } from "../watch/pod-events.js";
import { pollPod } from "../watch/pod-poller.js";
import { trackPod } from "../watch/pod-tracker.js";
import { createCompanions } from "./create-companions.js";
import { createCredentials, handOverToPod } from "./create-credentials.js";
import { createPod } from "./create-pod.js";
import { explained } from "./explained.js";
import { waitUntilReachable } from "./wait-until-reachable.js";
import { waitForRunning } from "./wait-for-running.js";
/** A watch that says nothing for this long is checked by asking for the pod. */
const QUIET_WHILE_STARTING_MS = 10_000;
const QUIET_WHILE_RUNNING_MS = 60_000;
/** Creates the job's pod, tells of it, and waits until scripts can run in it (executor facts 1.2). */
export async function setUpPod(cluster, signal, onCreated) {
    const secret = await explained("setting up credentials", signal, () => createCredentials(cluster, signal));
    const { created, routes } = await explained("setting up build pod", signal, async () => {
        const pod = await createPod(cluster, secret?.metadata?.name, signal);
        if (secret)
            await handOverToPod(cluster, secret, pod, signal);
        return { created: pod, routes: await createCompanions(cluster, pod, signal) };
    });
    const { clock, context } = cluster;
    const config = context.runner.kubernetes;
    const tracker = trackPod(created, clock);
    onCreated(tracker);
    cluster.informer?.track(tracker);
    const watching = keepAsking(cluster, tracker);
    cluster.inBackground((lifetime) => giveUpAfterGrace(tracker, clock, lifetime));
    const printsEvents = context.flag("FF_PRINT_POD_EVENTS");
    if (printsEvents)
        printPodEvents(cluster, tracker);
    if (honorsEntrypoint(context))
        forwardEntrypointLog(cluster, tracker);
    forwardServiceLogs(cluster, tracker);
    await explained("waiting for pod running", signal, () => waitForRunning(tracker, clock, {
        intervalMs: config.poll_interval * 1000,
        timeoutMs: config.poll_timeout * 1000,
        conditions: config.print_pod_warning_events,
        print: (text) => {
            if (!printsEvents)
                context.log.print(text);
        },
    }, signal));
    watching.running();
    if (context.flag("FF_WAIT_FOR_POD_TO_BE_REACHABLE")) {
        await explained("waiting for pod running", signal, () => waitUntilReachable(cluster, tracker, signal));
    }
    return openSession(cluster, tracker, routes);
}
/** Asks for the pod where no watch tells of it, or when the watch is suspiciously silent. */
function keepAsking(cluster, tracker) {
    const { informer, context } = cluster;
    let quietMs = informer ? QUIET_WHILE_STARTING_MS : 0;
    let running = false;
    cluster.inBackground((lifetime) => pollPod(cluster, tracker, {
        intervalMs: context.runner.kubernetes.poll_interval * 1000,
        quietMs: () => (informer?.failing() === true ? 0 : quietMs),
        missed: () => informer?.restart(),
        failed(error) {
            // Without the right to look there is no hope of ever seeing the pod start.
            if (!running && error instanceof KubeError && (error.status === 401 || error.status === 403))
                tracker.markGone(error);
            else
                context.log.warning(`Getting job pod status ${error instanceof Error ? error.message : String(error)}`);
        },
    }, lifetime));
    return {
        running() {
            running = true;
            if (informer)
                quietMs = QUIET_WHILE_RUNNING_MS;
        },
    };
}
function openSession(cluster, pod, routes) {
    const { kube, clock, retry, dirs, context, inBackground } = cluster;
    return {
        kube,
        clock,
        retry,
        pod,
        routes,
        dirs,
        log: context.log,
        debug: (level, text, fields) => context.debug(level, text, fields),
        work: (bytes) => context.log.work(bytes),
        shell: chooseContainerShell(context),
        inBackground,
    };
}
