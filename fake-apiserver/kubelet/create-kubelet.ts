import type { FaultEngine } from "../../src/faults/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Address, Clock, ContainerRuntime, Random } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
import { createEventRecorder } from "./events/event-recorder.ts";
import { execInPod } from "./exec/exec-in-pod.ts";
import type { ImageCatalogue } from "./image-catalogue.ts";
import { createImagePuller } from "./image-pull/image-puller.ts";
import { type ContainerAddress, type Kubelet, KubeletError } from "./kubelet.ts";
import { findContainer, nothingToAttachTo, notFoundContainer } from "./pod/find-container.ts";
import { findLog } from "./logs/find-log.ts";
import { readLog } from "./logs/read-log.ts";
import type { Pod } from "./pod/pod.ts";
import { createExecWitness } from "./witness/exec-witness.ts";
import { startPodWorker, type KubeletSurroundings, type PodWorker } from "./pod/pod-worker.ts";

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
  const { store, runtime, images, clock, random, history, faults, stateDir, reachable = [] } = options;
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
  let unsubscribe: (() => void) | undefined;
  let closing = false;

  function observe(pod: Pod): void {
    const { uid = "" } = pod.metadata;
    if (pod.spec.nodeName === undefined || pod.spec.nodeName === "" || closing) return;
    let worker = workers.get(uid);
    if (worker === undefined) {
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

  function running(address: ContainerAddress, kind: "exec" | "attach" = "exec") {
    const { pod, container } = findContainer(store, address);
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
      return address.tty === true ? process : witness.watch(pod, container.name, process);
    },
    async attach(address) {
      const { container, run } = running(address, "attach");
      return run.attach(container.stdinOnce === true);
    },
    async logs(wanted) {
      const log = findLog(store, wanted, (uid, name) => workers.get(uid)?.container(name));
      return readLog(log, wanted, clock);
    },
    async dial({ namespace, pod, port }) {
      const uid = store.get("pods", namespace, pod)?.metadata.uid ?? "";
      const connection = workers.get(uid)?.dial(port);
      if (connection === undefined) throw new KubeletError(503, "ServiceUnavailable", `pod ${pod} does not run`);
      return connection;
    },
    async close() {
      closing = true;
      unsubscribe?.();
      await Promise.allSettled([...workers.values()].map((worker) => worker.close()));
    },
  };
}
