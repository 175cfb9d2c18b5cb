import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Random } from "../../src/platform/index.ts";
import { createEventRecorder } from "../kubelet/events/event-recorder.ts";
import type { Pod, PodCondition } from "../kubelet/pod/pod.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import { whyNotFit } from "./node-fit.ts";
import { whyClaimsConflict, whyClaimsForbid } from "./pod-claims.ts";
import { unschedulableAnywhere, unschedulableMessage } from "./unschedulable.ts";

export interface Scheduler {
  start(): void;
  close(): void;
}

export interface SchedulerOptions {
  store: Store;
  clock: Clock;
  random: Random;
  history: Recorder;
}

/** Binds every pending pod to a node that takes it, the one with the fewest pods first. */
export function createScheduler({ store, clock }: SchedulerOptions): Scheduler {
  const events = createEventRecorder({ store, clock, component: "default-scheduler" });
  const unsubscribe: (() => void)[] = [];

  function schedule(pod: Pod): void {
    if (!isPending(pod)) return;
    const refusals: string[] = [];
    const fitting: KubernetesObject[] = [];
    const nodes = store.list("nodes");
    const forbidden = whyClaimsForbid(store, pod);
    if (forbidden !== undefined) return refuse(pod, unschedulableAnywhere(forbidden, nodes.length));
    const conflict = whyClaimsConflict(store, pod);
    for (const node of nodes) {
      const reason = whyNotFit(pod.spec, node) ?? conflict;
      if (reason === undefined) fitting.push(node);
      else refusals.push(reason);
    }
    const node = leastUsed(fitting);
    if (node === undefined) refuse(pod, unschedulableMessage(refusals));
    else bind(pod, node.metadata.name);
  }

  function leastUsed(nodes: KubernetesObject[]): KubernetesObject | undefined {
    if (nodes.length < 2) return nodes[0];
    const used = new Map<string, number>();
    for (const { spec } of store.list("pods") as Pod[]) {
      if (spec.nodeName) used.set(spec.nodeName, (used.get(spec.nodeName) ?? 0) + 1);
    }
    const load = (node: KubernetesObject) => used.get(node.metadata.name) ?? 0;
    return nodes.toSorted((a, b) => load(a) - load(b))[0];
  }

  function bind(pod: Pod, node: string): void {
    const { namespace, name } = pod.metadata;
    change(pod, { type: "PodScheduled", status: "True" }, (object) => {
      object.spec.nodeName = node;
    });
    const message = `Successfully assigned ${namespace}/${name} to ${node}`;
    events.record(pod, { type: "Normal", reason: "Scheduled", message });
  }

  function refuse(pod: Pod, message: string): void {
    const current = pod.status?.conditions?.find(({ type }) => type === "PodScheduled");
    if (current?.status === "False" && current.message === message) return;
    change(pod, { type: "PodScheduled", status: "False", reason: "Unschedulable", message });
    events.record(pod, { type: "Warning", reason: "FailedScheduling", message });
  }

  function change(pod: Pod, condition: PodCondition, alsoChange: (pod: Pod) => void = () => {}): void {
    const { namespace, name, uid } = pod.metadata;
    store.update("pods", namespace, name, (object) => {
      const current = object as Pod;
      if (current.metadata.uid !== uid) return;
      const others = current.status?.conditions?.filter(({ type }) => type !== "PodScheduled") ?? [];
      const written = { ...condition, lastProbeTime: null, lastTransitionTime: timestamp(clock.now()) };
      current.status = { phase: "Pending", ...current.status, conditions: [...others, written] };
      alsoChange(current);
    });
  }

  return {
    start() {
      const retry = () => {
        for (const pod of store.list("pods")) schedule(pod as Pod);
      };
      unsubscribe.push(
        store.subscribe("pods", ({ type, object }) => {
          if (type !== "DELETED") schedule(object as Pod);
          // What the pod had may be what another one waits for.
          else retry();
        }),
        store.subscribe("nodes", retry),
        store.subscribe("persistentvolumeclaims", retry),
      );
      retry();
    },
    close() {
      for (const end of unsubscribe.splice(0)) end();
    },
  };
}

function isPending({ spec, metadata }: Pod): boolean {
  if (spec.nodeName || metadata.deletionTimestamp !== undefined) return false;
  return spec.schedulerName === undefined || spec.schedulerName === "" || spec.schedulerName === "default-scheduler";
}
