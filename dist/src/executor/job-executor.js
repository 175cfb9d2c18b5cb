import { BuildError } from "../runner/build/build-error.js";
import { checkServices } from "./health/check-services.js";
import { healthPorts } from "./health/health-ports.js";
import { createJobObjects } from "./cleanup/job-objects.js";
import { deleteObjects } from "./cleanup/delete-objects.js";
import { findConnection } from "./connection/find-connection.js";
import { hostMachine } from "./images/host-machine.js";
import { nodePlatform } from "./images/node-platform.js";
import { ImagePullFailure } from "./images/pull-failure.js";
import { createKubeClient } from "./kube/kube-client.js";
import { hasSharedBuildsDir } from "./pod/builds-volume.js";
import { prepareOverwrites } from "./overwrites/prepare-overwrites.js";
import { OWNER_CONTAINER } from "./pod/containers.js";
import { directories } from "./pod/directories.js";
import { podLabels } from "./pod/labels.js";
import { createRetry } from "./retry/retry.js";
import { createRetryPolicy } from "./retry/retry-policy.js";
import { refuseJob } from "./settings/refuse-job.js";
import { chooseImages, choosePullPolicies } from "./setup/choose-images.js";
import { createNamespace } from "./setup/create-namespace.js";
import { explained } from "./setup/explained.js";
import { setUpPod } from "./setup/pod-setup.js";
import { startInformer } from "./setup/start-informer.js";
import { windowsView } from "./setup/windows-view.js";
import { chooseStrategy } from "./strategy/choose-strategy.js";
import { interactiveEnvironment } from "./terminal/interactive-environment.js";
import { createWarningEvents } from "./watch/warning-events.js";
/** Runs one job in one pod (executor facts 1). */
export function createJobExecutor(parts, context) {
    const { clock, random } = parts;
    const { log, runner } = context;
    const config = runner.kubernetes;
    const objects = createJobObjects();
    const retry = createRetry(createRetryPolicy(config), clock);
    const strategy = chooseStrategy(context);
    const lifetime = new AbortController();
    const background = [];
    /** What counts for this job, once that is known. */
    let own = context;
    let dirs = directories(own);
    let cluster;
    let scripts;
    let events;
    let visited;
    let release;
    const inBackground = (task) => {
        background.push(task(lifetime.signal).catch((error) => context.debug("error", `background task failed: ${String(error)}`)));
    };
    const watchPods = async (to, signal) => {
        const informer = await startInformer(to, parts.env["KUBE_FEATURE_WatchListClient"] !== "false", signal);
        if (informer)
            to.informer = informer;
    };
    const prepare = async () => {
        const { signal } = context;
        signal.throwIfAborted();
        strategy.check(context);
        refuseJob(context);
        const { context: asked, services, bearerToken } = prepareOverwrites(context);
        const platform = nodePlatform(asked.runner.kubernetes, hostMachine());
        own = windowsView(asked, platform);
        dirs = directories(own);
        const images = chooseImages(own, services, platform);
        const namespace = chooseNamespace(own);
        const connection = await findConnection(config, parts, bearerToken);
        const borrowed = parts.clients.borrow(connection);
        release = borrowed.release;
        const userAgent = `gitlab-runner ${context.version} (main; nodejs; linux/amd64)`;
        const kube = createKubeClient({ connection, http: borrowed.http, clock, userAgent });
        log.print(`Using Kubernetes namespace: ${namespace}`);
        log.print(`Using Kubernetes executor with image ${images.build} ...`);
        if (strategy.announcement !== undefined)
            log.print(strategy.announcement);
        const pullPlan = choosePullPolicies(own, services);
        cluster = {
            context: own,
            sources: parts,
            kube,
            clock,
            random,
            retry,
            objects,
            namespace,
            dirs,
            labels: podLabels(own),
            buildImage: images.build,
            helperImage: images.helper,
            platform,
            services,
            pullPlan,
            inBackground,
        };
        // A namespace that does not exist yet cannot be watched.
        if (!config.namespace_per_job)
            await watchPods(cluster, signal);
        if (healthPorts(services).length > 0)
            await inPod(cluster, () => Promise.resolve(), signal);
    };
    const openPod = async (to, signal) => {
        const ports = healthPorts(to.services);
        if (config.namespace_per_job && objects.entry("namespace", `/api/v1/namespaces/${to.namespace}`) === undefined) {
            await explained("setting up build namespace", signal, () => createNamespace(to, signal));
            await watchPods(to, signal);
        }
        const session = await setUpPod(to, signal, (pod) => {
            events = createWarningEvents(to.kube, retry, pod);
        });
        if (ports.length > 0)
            await checkServices(session, ports, signal);
        visited = interactiveEnvironment(session);
        return strategy.open(session, own);
    };
    const tellWarnings = async (signal) => {
        if (!config.print_pod_warning_events || signal.aborted || events === undefined)
            return;
        try {
            for (const message of await events.fresh(signal))
                log.warning(`Event retrieved from the cluster: ${message}`);
        }
        catch (error) {
            context.debug("debug", `Error retrieving events: ${String(error)}`);
        }
    };
    /** Another pull policy may help; true when there is one left. */
    const canPullAgain = (error) => {
        if (!(error instanceof ImagePullFailure) || cluster === undefined)
            return false;
        const { image, pullError } = error;
        const container = error.container === OWNER_CONTAINER ? "build" : error.container;
        const used = cluster.pullPlan.policy(container);
        log.warning(`Failed to pull image "${image}" for container "${container}" with policy "${used}": ${pullError}`);
        const next = cluster.pullPlan.failed(container);
        if (next === undefined)
            return false;
        log.info(`Attempt #${next.attempt}: Trying "${next.policy}" pull policy for "${image}" image for container "${container}"`);
        return true;
    };
    const remove = async (kinds) => {
        if (cluster === undefined)
            return;
        await deleteObjects(objects, kinds, {
            kube: cluster.kube,
            clock,
            retry,
            log,
            graceSeconds: config.cleanup_grace_period_seconds,
            timeoutMs: config.cleanup_resources_timeout * 1000,
            again: { rounds: 3, pauseMs: Math.max(500, config.retry_backoff_max) + 1000 },
        });
    };
    /** Works in the job's pod; makes it first where there is none, and anew as long as another pull policy may help. */
    const inPod = async (to, work, signal) => {
        for (;;) {
            signal.throwIfAborted();
            try {
                scripts ??= await openPod(to, signal);
                await work(scripts);
                return;
            }
            catch (error) {
                await tellWarnings(signal);
                if (!canPullAgain(error))
                    throw error;
            }
            await remove(["pod", "secret"]);
            scripts = undefined;
            visited = undefined;
            events = undefined;
        }
    };
    return {
        interactive: () => visited,
        prepare,
        environment: () => ({
            buildsDir: dirs.builds,
            cacheDir: dirs.cache,
            sharedBuildsDir: hasSharedBuildsDir(config.volumes, dirs.builds, context.variables),
            // Windows has no folder for it and finds it by its PATH.
            helperCommand: cluster?.platform.os === "windows" ? "gitlab-runner-helper" : "/usr/bin/gitlab-runner-helper",
            shell: own.runner.shell,
        }),
        async run(stage, stageSignal) {
            if (cluster === undefined)
                throw new Error(`stage ${stage.name} was started before the executor was prepared`);
            const signal = AbortSignal.any([stageSignal, context.signal]);
            await inPod(cluster, (scripts) => scripts.run(stage, () => random.text(8), signal), signal);
        },
        finish(error) {
            lifetime.abort(new Error("the job is decided"));
            scripts?.flush();
            if (error instanceof BuildError)
                context.debug("debug", `job ended: ${error.message}`);
        },
        async cleanup() {
            lifetime.abort(new Error("the job is decided"));
            await remove(["pod", "secret", "namespace"]);
            await Promise.all(background);
            release?.();
            release = undefined;
        },
    };
}
function chooseNamespace({ runner, job, log }) {
    const { namespace, namespace_per_job } = runner.kubernetes;
    if (namespace_per_job)
        return `ci-job-${job.id}`;
    if (namespace !== "")
        return namespace;
    log.warning("Namespace is empty, therefore assuming 'default'.");
    return "default";
}
