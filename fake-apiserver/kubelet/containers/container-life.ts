import { ContainerStartError, type ExitStatus } from "../../../src/platform/index.ts";
import { timestamp } from "../../storage/timestamp.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import { createContainerLog, type ContainerLog } from "../logs/container-log.ts";
import { notStarted, type ContainerState, type ContainerStatus } from "../pod/container-status.ts";
import type { PodContainer } from "../pod/pod.ts";
import { superviseHealth } from "../probes/container-health.ts";
import { createBackoff, goSeconds } from "./backoff.ts";
import { ContainerConfigError } from "./config-error.ts";
import { containerSpec } from "./container-spec.ts";
import { runHook } from "./lifecycle-hook.ts";
import { stopContainer } from "./stop-container.ts";
import type { PodSurroundings } from "./pod-surroundings.ts";
import { pullImage, type PulledImage } from "./pull-image.ts";
import { RunContainerError, underFaults } from "./start-trouble.ts";
import { runningContainer, type RunningContainer } from "./running-container.ts";
import { exitedState, startErrorState } from "./terminated-state.ts";

/** A back-off starts anew when the container ran this long. */
const HEALTHY_RUN_MS = 10 * 60_000;
const CONFIG_RETRY_MS = 2000;
/** The kubelet sees what became of a container that could not be run. */
const NEXT_SYNC_MS = 1000;

/** One container of a pod, through all its runs. */
export interface ContainerLife {
  readonly spec: PodContainer;
  status(): ContainerStatus;
  readonly running: RunningContainer | undefined;
  readonly log: ContainerLog | undefined;
  readonly previousLog: ContainerLog | undefined;
  /** Its processes die at once, and its status tells this; nothing happens while it does not run. */
  crash(how: Crash): void;
  /** Resolves when the first try to start it is over, whatever came of it. */
  begin(): Promise<void>;
  /** Resolves when it has ended for good. */
  readonly ended: Promise<void>;
}

/** An end that is not the first process's own. `restart`: the container is started anew whatever the pod says. */
export interface Crash {
  exitCode: number;
  /** Error or Completed, by the exit code, when left out. */
  reason?: string;
  restart: boolean;
}

export function createContainerLife(
  around: PodSurroundings,
  spec: PodContainer,
  options: { restart: "Always" | "OnFailure" | "Never"; waiting: string; init?: boolean },
): ContainerLife {
  const { clock, random, stopped, sandbox } = around;
  const tried = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const crashes = createBackoff(10_000, 300_000);
  let status = notStarted(spec.name, spec.image, options.waiting);
  let running: RunningContainer | undefined;
  let log: ContainerLog | undefined;
  let previousLog: ContainerLog | undefined;
  let crash: Crash | undefined;

  const say = (event: ClusterEvent) => around.say({ ...event, fieldPath: fieldPath(around, spec) });

  function enter(state: ContainerState, also: Partial<ContainerStatus> = {}): void {
    around.entering(spec.name, state);
    status = { ...status, ...also, state };
    around.changed();
  }

  function note(also: Partial<ContainerStatus>): void {
    if (Object.entries(also).every(([key, value]) => status[key as keyof ContainerStatus] === value)) return;
    status = { ...status, ...also };
    around.changed();
  }

  const wait = (ms: number) =>
    clock.sleep(ms, stopped).then(
      () => true,
      () => false,
    );

  function waiting(reason: string, message: string): void {
    enter({ waiting: { reason, message } });
    tried.resolve();
  }

  /** Undefined when the pod is being stopped before the container could start. */
  async function start(image: PulledImage): Promise<RunningContainer | ContainerStartError | undefined> {
    for (;;) {
      try {
        const changed = underFaults(around, spec);
        const made = await containerSpec(around, spec, image.image, `${spec.name}-${status.restartCount}`);
        if (stopped.aborted) return undefined;
        say({ type: "Normal", reason: "Created", message: `Created container: ${spec.name}` });
        const container = await sandbox.start(changed(made));
        previousLog = log;
        log = createContainerLog(clock);
        return runningContainer(container, log, timestamp(clock.now()), clock);
      } catch (error) {
        if (stopped.aborted) return undefined;
        if (error instanceof RunContainerError) {
          waiting("RunContainerError", error.message);
          return (await wait(NEXT_SYNC_MS)) ? error : undefined;
        }
        if (error instanceof ContainerStartError) return error;
        if (!(error instanceof ContainerConfigError)) return new ContainerStartError(String(error), 128);
        say({ type: "Warning", reason: "Failed", message: `Error: ${error.message}` });
        waiting(error.reason, error.message);
        if (!(await wait(CONFIG_RETRY_MS))) return undefined;
      }
    }
  }

  /** One run, from the image to its end; gives the exit code, or undefined when the pod is being stopped before it began. */
  async function run(): Promise<number | undefined> {
    const image = await pullImage(around, spec, { say, waiting, wait });
    if (image === undefined) return undefined;
    const id = `containerd://${random.text(64, "0123456789abcdef")}`;
    const own = { containerID: id, image: image.canonical, imageID: image.id };
    const outcome = await start(image);
    if (outcome === undefined) return undefined;
    if (outcome instanceof ContainerStartError) {
      const failed = startErrorState(outcome, id, timestamp(clock.now()));
      say({ type: "Warning", reason: "Failed", message: `Error: ${failed.terminated?.message}` });
      enter(failed, { ...own, ready: false, started: false });
      return 128;
    }
    running = outcome;
    // The pod's end did not wait for this start, so nobody else would end it.
    if (stopped.aborted) outcome.container.kill("SIGKILL");
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

  function supervise({ container, startedAt }: RunningContainer, own: Partial<ContainerStatus>): { stop(): void } {
    const health = superviseHealth({ spec, clock, say, container, podIP: sandbox.ip, note });
    enter({ running: { startedAt } }, { ...own, ...health.initially });
    return health;
  }

  function exited(run: RunningContainer, exit: ExitStatus, id: string): ContainerState {
    return exitedState(exit, {
      id,
      startedAt: run.startedAt,
      finishedAt: timestamp(clock.now()),
      reason: crash?.reason,
      log: spec.terminationMessagePolicy === "FallbackToLogsOnError" ? run.log : undefined,
    });
  }

  /** Runs the postStart hook; false when it failed, and the container is being ended for it. */
  async function afterStart({ container }: RunningContainer): Promise<boolean> {
    const { postStart, preStop } = spec.lifecycle ?? {};
    const place = { container, podIP: sandbox.ip, clock };
    if (postStart === undefined || (await runHook(place, postStart))) return true;
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

  async function live(): Promise<void> {
    for (let restarts = 0; ; restarts++) {
      const began = clock.monotonic();
      const code = await run();
      tried.resolve();
      const forced = crash?.restart === true;
      crash = undefined;
      const again = forced || options.restart === "Always" || (options.restart === "OnFailure" && code !== 0);
      if (code === undefined || stopped.aborted || !again) return;
      if (clock.monotonic() - began > HEALTHY_RUN_MS) crashes.reset();
      else if (restarts > 0 && !(await backOff(crashes.next()))) return;
      status = { ...status, lastState: status.state, restartCount: status.restartCount + 1 };
    }
  }

  async function backOff(ms: number): Promise<boolean> {
    const { name, namespace, uid } = around.pod.metadata;
    const where = `${spec.name} in pod ${name}_${namespace}(${uid})`;
    say({ type: "Warning", reason: "BackOff", message: `Back-off restarting failed container ${where}` });
    const message = `back-off ${goSeconds(ms)} restarting failed container=${spec.name} pod=${name}_${namespace}(${uid})`;
    const last = status.state;
    enter({ waiting: { reason: "CrashLoopBackOff", message } }, { lastState: last });
    if (!(await wait(ms))) return false;
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
      if (running === undefined) return;
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

function fieldPath({ pod }: PodSurroundings, spec: PodContainer): string {
  const list = pod.spec.initContainers?.some(({ name }) => name === spec.name) ? "initContainers" : "containers";
  return `spec.${list}{${spec.name}}`;
}
