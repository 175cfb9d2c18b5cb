import type { Recorder } from "../../../src/history/recorder.ts";
import type { Clock } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import { timestamp } from "../../storage/timestamp.ts";
import type { ContainerState } from "./container-status.ts";
import { podStatus, type PodFacts } from "./pod-status.ts";
import type { Pod } from "./pod.ts";

/** Writes a pod's status into the store, and every transition into the History. */
export interface StatusBoard {
  /** A container enters a state; one that is not written yet is written first, so that none is skipped. */
  entering(container: string, state: ContainerState): void;
  /** Writes soon: what changes together is written together. */
  changed(): void;
  flush(): void;
  /** While it is held, nothing is written; then all at once. */
  hold(held: boolean): void;
  close(): void;
}

export function createStatusBoard(options: {
  store: Store;
  clock: Clock;
  history: Recorder;
  pod: Pod;
  facts(): PodFacts;
}): StatusBoard {
  const { store, clock, history, pod, facts } = options;
  const { namespace = "", name, uid = "" } = pod.metadata;
  const where = { namespace, pod: name, uid };
  const unwritten = new Set<string>();
  let dirty = false;
  let scheduled = false;
  let closed = false;
  let held = false;
  let phase = "";

  function flush(): void {
    if (!dirty || closed || held) return;
    dirty = false;
    unwritten.clear();
    const written = store.update("pods", namespace, name, (object) => {
      if (object.metadata.uid !== uid) return;
      object["status"] = podStatus(object as Pod, facts(), timestamp(clock.now()));
    }) as Pod | undefined;
    const now = written?.metadata.uid === uid ? written.status : undefined;
    if (now?.phase === undefined || now.phase === phase) return;
    phase = now.phase;
    const why = { ...(now.reason ? { reason: now.reason } : {}), ...(now.message ? { message: now.message } : {}) };
    history.record("kubelet", { type: "pod-phase", ...where, phase, ...why });
  }

  return {
    entering(container, state) {
      if (unwritten.has(container)) flush();
      unwritten.add(container);
      history.record("kubelet", { type: "container-state", ...where, container, ...stateFacts(pod, container, state) });
    },
    changed() {
      dirty = true;
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(() => {
        scheduled = false;
        flush();
      });
    },
    flush,
    hold(now) {
      held = now;
      flush();
    },
    close() {
      flush();
      closed = true;
    },
  };
}

function stateFacts({ spec }: Pod, container: string, { waiting, running, terminated }: ContainerState) {
  const all = [...(spec.initContainers ?? []), ...spec.containers];
  const image = all.find(({ name }) => name === container)?.image ?? "";
  if (running) return { state: "running", image } as const;
  const { reason, message } = waiting ?? terminated ?? {};
  return {
    state: terminated ? "terminated" : "waiting",
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(terminated ? { exitCode: terminated.exitCode } : {}),
    image,
  } as const;
}
