import type { FaultEngine } from "../../src/faults/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Address, Clock, ContainerRuntime, Random } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
import { createEventRecorder } from "./events/event-recorder.ts";
import { execInPod } from "./exec/exec-in-pod.ts";
import type { ImageCatalogue } from "./image-catalogue.ts";
import { createLostNodes } from "./lost-nodes.ts";
import { performContainerMoments } from "./moments/container-moments.ts";
import { nodeClock } from "./moments/node-clock.ts";
import { createImagePuller } from "./image-pull/image-puller.ts";
import { type ContainerAddress, type Kubelet, KubeletError } from "./kubelet.ts";
import { findContainer, nothingToAttachTo, notFoundContainer } from "./pod/find-container.ts";
import { findLog } from "./logs/find-log.ts";
import { readLog } from "./logs/read-log.ts";
import type { Pod } from "./pod/pod.ts";
import { createExecWitness } from "./witness/exec-witness.ts";
import type { KubeletSurroundings } from "./pod/kubelet-surroundings.ts";
import { startPodWorker, type PodWorker } from "./pod/pod-worker.ts";

export interface KubeletOptions {
  store: Store;
  runtime: ContainerRuntime;
  images: ImageCatalogue;
  clock: Clock;
  random: Random;
  history: Recorder;
  faults: FaultEngine;
  /** A folder of its own for the pods' volumes. */
  stateDir: string;
  /** Servers of the host that every pod may reach. */
  reachable?: Address[];
}

export function createKubelet(options: KubeletOptions): Kubelet {
  const { store, runtime, images, random, history, faults, stateDir, reachable = [] } = options;
  const { clock, end: noMoreShifts } = nodeClock(options.clock, faults);
  const around: KubeletSurroundings = {
    store,
    runtime,
    clock,
    random,
    history,
    faults,
    stateDir,
    reachable,
    puller: createImagePuller({ catalogue: images, clock, store, faults }),
    events: createEventRecorder({ store, clock, component: "kubelet" }),
  };
  const witness = createExecWitness(history);
  const execIds = random.fork("exec ids");
  const workers = new Map<string, PodWorker>();
  const lost = createLostNodes();
  let unsubscribe: (() => void) | undefined;
  let closing = false;

  function observe(pod: Pod): void {
    const { uid = "" } = pod.metadata;
    if (pod.spec.nodeName === undefined || pod.spec.nodeName === "" || closing) return;
    let worker = workers.get(uid);
    if (worker === undefined) {
      if (lost.has(pod.spec.nodeName)) return;
      worker = startPodWorker(around, pod);
      workers.set(uid, worker);
      void worker.gone
        .catch((error: unknown) => {
          const { namespace, name } = pod.metadata;
          history.record("harness", {
            type: "mark",
            text: `kubelet: pod ${namespace}/${name} broke: ${String(error)}`,
          });
        })
        .then(() => workers.delete(uid));
    }
    worker.update(pod);
  }

  const noMoreMoments = performContainerMoments({ store, faults, worker: (uid) => workers.get(uid) });

  function running(address: ContainerAddress, kind: "exec" | "attach" = "exec") {
    const { pod, container } = findContainer(store, address);
    lost.dial(pod);
    const worker = workers.get(pod.metadata.uid ?? "");
    const life = worker?.container(container.name);
    if (!life?.running)
      throw kind === "attach" ? nothingToAttachTo(container.name, pod) : notFoundContainer(container.name);
    return { pod, container, run: life.running };
  }

  return {
    start() {
      unsubscribe = store.subscribe("pods", ({ type, object }) => {
        if (type === "DELETED") workers.get(object.metadata.uid ?? "")?.deleted();
        else observe(object as Pod);
      });
      for (const pod of store.list("pods")) observe(pod as Pod);
    },
    check: (address) => running(address, address.kind).container.name,
    async exec(address) {
      const { pod, container, run } = running(address);
      const execId = execIds.text(64, "0123456789abcdef");
      const process = await execInPod({ pod, container: container.name, run, history, execId }, address);
      // What people do on a terminal is no stage.
      const watched = address.tty === true ? process : witness.watch(pod, container.name, process);
      return lost.tieProcess(pod, watched);
    },
    async attach(address) {
      const { pod, container, run } = running(address, "attach");
      return lost.tieProcess(pod, run.attach(container.stdinOnce === true));
    },
    async logs(wanted) {
      const pod = store.get("pods", wanted.namespace, wanted.pod) as Pod | undefined;
      if (pod !== undefined) lost.askForLog(pod, wanted.container ?? "");
      const log = findLog(store, wanted, (uid, name) => workers.get(uid)?.container(name));
      const lines = readLog(log, wanted, clock);
      return pod === undefined ? lines : lost.tieLog(pod, lines);
    },
    async dial({ namespace, pod, port }) {
      const uid = store.get("pods", namespace, pod)?.metadata.uid ?? "";
      const connection = workers.get(uid)?.dial(port);
      if (connection === undefined) throw new KubeletError(503, "ServiceUnavailable", `pod ${pod} does not run`);
      return connection;
    },
    loseNode(node, how) {
      lost.lose(node);
      for (const worker of workers.values()) if (worker.node === node) worker.lose(how);
    },
    findNode(node) {
      lost.find(node);
      for (const worker of workers.values()) if (worker.node === node) worker.find();
      for (const pod of store.list("pods")) observe(pod as Pod);
    },
    noteProcesses() {
      for (const { metadata } of store.list("pods")) {
        const { namespace = "", name, uid = "" } = metadata;
        const processes = (workers.get(uid)?.processes() ?? [])
          .map(({ pid, command }) => `${pid} ${command}\n`)
          .join("");
        history.record("kubelet", { type: "process-table", namespace, pod: name, uid, processes });
      }
    },
    async close() {
      closing = true;
      noMoreShifts();
      noMoreMoments();
      unsubscribe?.();
      await Promise.allSettled([...workers.values()].map((worker) => worker.close()));
    },
  };
}
