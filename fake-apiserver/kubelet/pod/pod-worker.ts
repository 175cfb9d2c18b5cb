import path from "node:path";
import type { Connection, PodProcess, Sandbox } from "../../../src/platform/index.ts";
import { findJobLogFile } from "../../../src/history/stages/index.ts";
import { timestamp } from "../../storage/timestamp.ts";
import { createContainerLife, type ContainerLife } from "../containers/container-life.ts";
import type { PodSurroundings } from "../containers/pod-surroundings.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import { missingPullSecrets } from "../image-pull/pull-secrets.ts";
import type { KubeletSurroundings } from "./kubelet-surroundings.ts";
import { createActiveDeadline } from "./active-deadline.ts";
import { nodeAddress } from "./node-address.ts";
import { sandboxSpec } from "./sandbox-spec.ts";
import { createPodVolumes } from "../volumes/pod-volumes.ts";
import { exceededLimit } from "../volumes/volume-limits.ts";
import { watchJobLog, type JobLogWitness } from "../witness/job-log-witness.ts";
import { notStarted } from "./container-status.ts";
import type { PodEnd } from "./pod-status.ts";
import { checkRuntimeHandler } from "./runtime-handler.ts";
import { isSidecar } from "./pod-phase.ts";
import type { Pod } from "./pod.ts";
import { prepareSandbox, prepareVolumes } from "./prepare-pod.ts";
import { podPoint } from "./pod-point.ts";
import { createStatusBoard } from "./status-board.ts";
import { terminateContainers, type Termination } from "./termination.ts";

/** Whoever used too much gets this long to end. */
const EVICTION_GRACE_MS = 1000;

/** A kubelet gives every pod this long, even one that is deleted by force. */
const LEAST_GRACE_MS = 1000;

/** The life of one pod, from the moment it is bound to the node until it is gone from the store. */
export interface PodWorker {
  readonly uid: string;
  /** Name of the node. */
  readonly node: string;
  container(name: string): ContainerLife | undefined;
  /** Undefined while there is no sandbox, and when it is gone. */
  dial(port: number): Promise<Connection> | undefined;
  /** What runs in the pod now; nothing without a sandbox. */
  processes(): PodProcess[];
  /** The pod object has changed. */
  update(pod: Pod): void;
  /** Somebody took the object away without waiting for the kubelet. */
  deleted(): void;
  /** The kubelet ends it for a reason of its own, with the pod's grace unless another is given. */
  fail(why: PodEnd, graceMs?: number): void;
  /** Its node is out of reach: nothing more is told, and nothing heard. With `gone` it dies. */
  lose(how: "unreachable" | "gone"): void;
  /** The node is in reach again. */
  find(): void;
  /** Kills everything, without a word to the store. */
  close(): Promise<void>;
  /** Resolves when nothing of the pod is left. */
  readonly gone: Promise<void>;
}

export function startPodWorker(around: KubeletSurroundings, bound: Pod): PodWorker {
  const { store, runtime, clock, history, faults, events, stateDir, reachable } = around;
  const point = podPoint(bound);
  const { namespace = "", name, uid = "" } = bound.metadata;
  const { spec } = bound;
  const hostIP = nodeAddress(store, spec.nodeName);
  const stop = new AbortController();
  const closing = new AbortController();
  const stopped = stop.signal;
  const startTime = timestamp(clock.now());
  const ownGraceMs = Math.max(LEAST_GRACE_MS, (spec.terminationGracePeriodSeconds ?? 30) * 1000);
  const lives = new Map<string, ContainerLife>();
  const volumes = createPodVolumes(
    { store, random: around.random, pod: bound, hostIP, stateDir, ownFiles: runtime.isolation.files },
    path.join(stateDir, "pods", uid, "volumes"),
  );
  const createSandbox = async () => {
    checkRuntimeHandler(store, bound);
    return runtime.createSandbox(sandboxSpec(bound, { reachable, memory: volumes.memory }));
  };
  const firstReason = spec.initContainers?.length ? "PodInitializing" : "ContainerCreating";
  const deadline = createActiveDeadline(clock, (why) => fail(why));
  let pod = bound;
  let sandbox: Sandbox | undefined;
  let witness: JobLogWitness | undefined;
  let ended: PodEnd | undefined;
  let lost: "unreachable" | "gone" | undefined;
  let termination: Termination | undefined;
  let graceMs: number | undefined;
  let closed = false;
  let sandboxRemoved = false;

  const say = (event: ClusterEvent) => {
    if (!closed && lost === undefined) events.record(pod, { ...event, host: spec.nodeName ?? "" });
  };
  const statusOf = (each: { name: string; image: string }) =>
    lives.get(each.name)?.status() ?? notStarted(each.name, each.image, firstReason);
  const board = createStatusBoard({
    store,
    clock,
    history,
    pod: bound,
    facts: () => ({
      initContainers: (spec.initContainers ?? []).map(statusOf),
      containers: spec.containers.map(statusOf),
      hostIP,
      startTime,
      ...(sandbox === undefined ? {} : { podIP: sandbox.ip }),
      sandboxReady: sandbox !== undefined && !sandboxRemoved,
      ...(ended === undefined ? {} : { ended }),
    }),
  });

  async function live(): Promise<void> {
    board.changed();
    const [ready] = await Promise.all([
      prepareVolumes({ clock, stopped, say, faults, point }, volumes),
      // Nothing depends on the order of volumes and network, and both take their time.
      prepareSandbox({ clock, stopped, say, faults, point }, createSandbox).then((made) => (sandbox = made)),
    ]);
    if (!ready || sandbox === undefined || stopped.aborted) return;
    const logFile = findJobLogFile(pod);
    const logDir = logFile && volumes.folder(logFile.volume);
    if (logFile && logDir !== undefined) witness = watchJobLog(pod, logDir, logFile.scriptsFolder, history);
    board.changed();
    const unauthorized = missingPullSecrets(store, bound);
    if (unauthorized) say(unauthorized);
    void exceededLimit(spec, volumes, clock, stopped).then(evict);
    const inside = surroundings(sandbox);
    if (!(await initialize(inside))) return;
    const mains = spec.containers.map((each) =>
      createContainerLife(inside, each, { restart: spec.restartPolicy ?? "Always", waiting: firstReason }),
    );
    for (const life of mains) lives.set(life.spec.name, life);
    const begun: ContainerLife[] = [];
    for (const life of mains) {
      if (stopped.aborted) break;
      begun.push(life);
      await life.begin();
    }
    await Promise.all(begun.map((life) => life.ended));
  }

  /** Runs the init containers; false when the pod cannot go on. */
  async function initialize(inside: PodSurroundings): Promise<boolean> {
    for (const each of spec.initContainers ?? []) {
      if (stopped.aborted) return false;
      const sidecar = isSidecar(spec, each.name);
      const restart = sidecar ? "Always" : spec.restartPolicy === "Never" ? "Never" : "OnFailure";
      const life = createContainerLife(inside, each, { restart, waiting: firstReason, init: !sidecar });
      lives.set(each.name, life);
      await life.begin();
      if (sidecar) continue;
      await life.ended;
      if (life.status().state.terminated?.exitCode !== 0) return false;
    }
    return !stopped.aborted;
  }

  function surroundings(running: Sandbox): PodSurroundings {
    return {
      store,
      clock,
      history,
      faults,
      say,
      stopped,
      volumes,
      hostIP,
      pod,
      sandbox: running,
      puller: around.puller,
      random: around.random,
      entering: board.entering,
      changed: board.changed,
    };
  }

  function terminate(ms: number): Promise<void> {
    stop.abort();
    if (termination === undefined) {
      const podIP = sandbox?.ip ?? "";
      termination = terminateContainers([...lives.values()], ms, { podIP, clock, say });
    } else termination.shorten(ms);
    return termination.done;
  }

  function fail(why: PodEnd, ms = ownGraceMs): void {
    if (stopped.aborted) return;
    ended = why;
    say({ type: why.reason === "Evicted" ? "Warning" : "Normal", reason: why.reason, message: why.message });
    board.changed();
    void terminate(ms);
  }

  function evict(message: string | undefined): void {
    if (message !== undefined) fail({ reason: "Evicted", message }, EVICTION_GRACE_MS);
  }

  async function freeSandbox(): Promise<void> {
    for (const { ms } of faults.ask("teardown", point)) await clock.sleep(ms, closing.signal).catch(() => {});
    await sandbox?.remove();
    sandboxRemoved = true;
    witness?.close();
    witness = undefined;
  }

  const deletion = Promise.withResolvers<void>();

  async function whole(): Promise<void> {
    deadline.heed(pod);
    await live();
    deadline.disarm();
    // Sidecars end when the main containers have.
    await terminate(ownGraceMs);
    board.flush();
    await freeSandbox();
    board.changed();
    await deletion.promise;
    board.close();
    history.record("kubelet", {
      type: "pod-removed",
      namespace,
      pod: name,
      uid,
      leftovers: await runtime.leftovers(),
    });
    await volumes.remove();
    if (lost === "unreachable" && !closed) await found.promise;
    if (closed || lost !== undefined || store.get("pods", namespace, name)?.metadata.uid !== uid) return;
    await noFinalizers();
    // A kubelet's last word is a deletion without grace.
    store.update("pods", namespace, name, ({ metadata }) => {
      metadata.deletionGracePeriodSeconds = 0;
    });
    store.remove("pods", namespace, name);
  }

  let finalizersGone: (() => void) | undefined;
  async function noFinalizers(): Promise<void> {
    if (pod.metadata.finalizers?.length) await new Promise<void>((resolve) => (finalizersGone = resolve));
  }

  function endPod(ms: number): void {
    if (graceMs !== undefined && ms >= graceMs) return;
    graceMs = ms;
    deletion.resolve();
    void terminate(ms);
  }

  const found = Promise.withResolvers<void>();
  function hear(next: Pod): void {
    pod = next;
    if (lost === undefined && !stopped.aborted) deadline.heed(next);
    const { deletionTimestamp, deletionGracePeriodSeconds, finalizers } = next.metadata;
    if (lost !== undefined) return;
    if (!finalizers?.length) finalizersGone?.();
    if (deletionTimestamp === undefined) return;
    // A deletion by force leaves the pod the grace of its own, as with a real kubelet.
    endPod(deletionGracePeriodSeconds ? deletionGracePeriodSeconds * 1000 : ownGraceMs);
  }

  const gone = whole();
  return {
    uid,
    node: spec.nodeName ?? "",
    gone,
    container: (wanted) => lives.get(wanted),
    processes: () => (sandboxRemoved ? [] : (sandbox?.processes() ?? [])),
    dial: (port) => (sandboxRemoved ? undefined : sandbox?.dial(port)),
    update: hear,
    deleted() {
      if (lost !== "unreachable") endPod(ownGraceMs);
    },
    fail,
    lose(how) {
      lost = how;
      board.hold(true);
      if (how === "gone") endPod(0);
    },
    find() {
      if (lost !== "unreachable") return;
      lost = undefined;
      found.resolve();
      board.hold(false);
      const now = store.get("pods", namespace, name) as Pod | undefined;
      if (now?.metadata.uid === uid) hear(now);
      else endPod(ownGraceMs);
    },
    async close() {
      closed = true;
      closing.abort();
      board.close();
      found.resolve();
      finalizersGone?.();
      endPod(0);
      await gone;
    },
  };
}
