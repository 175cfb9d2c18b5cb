import type { Clock, Random } from "../platform/index.ts";
import { BuildError } from "../runner/build/build-error.ts";
import type { InteractiveEnvironment } from "../runner/session/interactive-environment.ts";
import type { BuildEnvironment, Executor, ExecutorContext } from "../runner/build/executor.ts";
import { checkServices } from "./health/check-services.ts";
import { healthPorts } from "./health/health-ports.ts";
import { createJobObjects, type ObjectKind } from "./cleanup/job-objects.ts";
import { deleteObjects } from "./cleanup/delete-objects.ts";
import { findConnection } from "./connection/find-connection.ts";
import type { ConnectionSources } from "./connection/cluster-connection.ts";
import type { SharedHttpClients } from "./connection/shared-http-clients.ts";
import { hostMachine } from "./images/host-machine.ts";
import { nodePlatform } from "./images/node-platform.ts";
import { ImagePullFailure } from "./images/pull-failure.ts";
import { createKubeClient } from "./kube/kube-client.ts";
import { hasSharedBuildsDir } from "./pod/builds-volume.ts";
import { prepareOverwrites } from "./overwrites/prepare-overwrites.ts";
import { OWNER_CONTAINER } from "./pod/containers.ts";
import { directories } from "./pod/directories.ts";
import { podLabels } from "./pod/labels.ts";
import { createRetry } from "./retry/retry.ts";
import { createRetryPolicy } from "./retry/retry-policy.ts";
import { tellLackOfRoom } from "./retry/tell-lack-of-room.ts";
import { refuseJob } from "./settings/refuse-job.ts";
import { chooseImages, choosePullPolicies } from "./setup/choose-images.ts";
import { createNamespace } from "./setup/create-namespace.ts";
import { explained } from "./setup/explained.ts";
import type { JobCluster } from "./setup/job-cluster.ts";
import { setUpPod } from "./setup/pod-setup.ts";
import { startInformer } from "./setup/start-informer.ts";
import { windowsView } from "./setup/windows-view.ts";
import { chooseStrategy } from "./strategy/choose-strategy.ts";
import type { ScriptRunner } from "./strategy/execution-strategy.ts";
import { interactiveEnvironment } from "./terminal/interactive-environment.ts";
import { createWarningEvents, type WarningEvents } from "./watch/warning-events.ts";

export interface ExecutorParts extends ConnectionSources {
  clock: Clock;
  random: Random;
  clients: SharedHttpClients;
}

/** Runs one job in one pod (executor facts 1). */
export function createJobExecutor(parts: ExecutorParts, context: ExecutorContext): Executor {
  const { clock, random } = parts;
  const { log, runner } = context;
  const config = runner.kubernetes;
  const objects = createJobObjects();
  const strategy = chooseStrategy(context);
  const lifetime = new AbortController();
  const background: Promise<void>[] = [];
  /** What counts for this job, once that is known. */
  let own = context;
  // What has no room in a namespace of its own says nothing of where other jobs go.
  const lacksRoom = (why: string) =>
    config.namespace_per_job || own.runner.kubernetes.namespace !== config.namespace
      ? () => {}
      : context.lacksRoom(why);
  const policy = createRetryPolicy(config);
  const retry = tellLackOfRoom(createRetry(policy, clock), policy, lacksRoom);
  let dirs = directories(own);
  let cluster: JobCluster | undefined;
  let scripts: ScriptRunner | undefined;
  let events: WarningEvents | undefined;
  let visited: InteractiveEnvironment | undefined;
  let release: (() => void) | undefined;

  const inBackground = (task: (signal: AbortSignal) => Promise<void>) => {
    background.push(
      task(lifetime.signal).catch((error: unknown) =>
        context.debug("error", `background task failed: ${String(error)}`),
      ),
    );
  };

  const watchPods = async (to: JobCluster, signal: AbortSignal) => {
    const informer = await startInformer(to, parts.env["KUBE_FEATURE_WatchListClient"] !== "false", signal);
    if (informer) to.informer = informer;
  };

  const prepare = async () => {
    const { signal } = context;
    signal.throwIfAborted();
    strategy.check(context);
    refuseJob(context);
    const { context: asked, services, bearerToken } = prepareOverwrites(context);
    const platform = nodePlatform(config, asked.runner.kubernetes.node_selector, hostMachine());
    own = windowsView(asked, platform);
    dirs = directories(own);
    const images = chooseImages(own, platform);
    const namespace = chooseNamespace(own);
    const connection = await findConnection(config, parts, bearerToken);
    const borrowed = parts.clients.borrow(connection);
    release = borrowed.release;
    const userAgent = `gitlab-runner ${context.version} (main; nodejs; linux/amd64)`;
    const kube = createKubeClient({ connection, http: borrowed.http, clock, userAgent });
    log.print(`Using Kubernetes namespace: ${namespace}`);
    log.print(`Using Kubernetes executor with image ${images.build} ...`);
    if (strategy.announcement !== undefined) log.print(strategy.announcement);
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
    if (!config.namespace_per_job) await watchPods(cluster, signal);
    if (healthPorts(services).length > 0) await inPod(cluster, () => Promise.resolve(), signal);
  };

  const openPod = async (to: JobCluster, signal: AbortSignal): Promise<ScriptRunner> => {
    const ports = healthPorts(to.services);
    if (config.namespace_per_job && objects.entry("namespace", `/api/v1/namespaces/${to.namespace}`) === undefined) {
      await explained("setting up build namespace", signal, () => createNamespace(to, signal));
      await watchPods(to, signal);
    }
    const session = await setUpPod(to, signal, (pod) => {
      events = createWarningEvents(to.kube, retry, pod);
    });
    if (ports.length > 0) await checkServices(session, ports, signal);
    visited = interactiveEnvironment(session);
    return strategy.open(session, own);
  };

  const tellWarnings = async (signal: AbortSignal) => {
    if (!config.print_pod_warning_events || signal.aborted || events === undefined) return;
    try {
      for (const message of await events.fresh(signal)) log.warning(`Event retrieved from the cluster: ${message}`);
    } catch (error) {
      context.debug("debug", `Error retrieving events: ${String(error)}`);
    }
  };

  /** Another pull policy may help; true when there is one left. */
  const canPullAgain = (error: unknown): boolean => {
    if (!(error instanceof ImagePullFailure) || cluster === undefined) return false;
    const { image, pullError } = error;
    const container = error.container === OWNER_CONTAINER ? "build" : error.container;
    const used = cluster.pullPlan.policy(container);
    log.warning(`Failed to pull image "${image}" for container "${container}" with policy "${used}": ${pullError}`);
    const next = cluster.pullPlan.failed(container);
    if (next === undefined) return false;
    log.info(
      `Attempt #${next.attempt}: Trying "${next.policy}" pull policy for "${image}" image for container "${container}"`,
    );
    return true;
  };

  const remove = async (kinds: readonly ObjectKind[]) => {
    if (cluster === undefined) return;
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
  const inPod = async (to: JobCluster, work: (scripts: ScriptRunner) => Promise<void>, signal: AbortSignal) => {
    for (;;) {
      signal.throwIfAborted();
      try {
        scripts ??= await openPod(to, signal);
        await work(scripts);
        return;
      } catch (error) {
        await tellWarnings(signal);
        if (!canPullAgain(error)) throw error;
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
    environment: (): BuildEnvironment => ({
      buildsDir: dirs.builds,
      cacheDir: dirs.cache,
      sharedBuildsDir: hasSharedBuildsDir(config.volumes, dirs.builds, context.variables),
      // Windows has no folder for it and finds it by its PATH.
      helperCommand: cluster?.platform.os === "windows" ? "gitlab-runner-helper" : "/usr/bin/gitlab-runner-helper",
      shell: own.runner.shell,
    }),
    async run(stage, stageSignal) {
      if (cluster === undefined) throw new Error(`stage ${stage.name} was started before the executor was prepared`);
      const signal = AbortSignal.any([stageSignal, context.signal]);
      await inPod(cluster, (scripts) => scripts.run(stage, () => random.text(8), signal), signal);
    },
    finish(error) {
      lifetime.abort(new Error("the job is decided"));
      scripts?.flush();
      if (error instanceof BuildError) context.debug("debug", `job ended: ${error.message}`);
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

function chooseNamespace({ runner, job, log }: ExecutorContext): string {
  const { namespace, namespace_per_job } = runner.kubernetes;
  if (namespace_per_job) return `ci-job-${job.id}`;
  if (namespace !== "") return namespace;
  log.warning("Namespace is empty, therefore assuming 'default'.");
  return "default";
}
