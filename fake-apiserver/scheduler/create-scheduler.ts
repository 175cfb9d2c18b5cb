import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Random, Timer } from "../../src/platform/index.ts";
import { createEventRecorder } from "../kubelet/events/event-recorder.ts";
import { chosenPods } from "../misfortune/chosen-pods.ts";
import { podPoint } from "../kubelet/pod/pod-point.ts";
import type { Pod, PodCondition } from "../kubelet/pod/pod.ts";
import { objectAt } from "../storage/json.ts";
import type { Store } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import { disruptPod } from "../controllers/disruption.ts";
import { chooseNode } from "./node-choice.ts";
import { whyNotFit } from "./node-fit.ts";
import { whyClaimsConflict, whyClaimsForbid } from "./pod-claims.ts";
import { findPreemption, whyNeverPreempt, type Preemption } from "./preemption.ts";
import { resolvable } from "./refusal.ts";
import { takeSnapshot } from "./snapshot.ts";
import { noPreemption, unschedulableAnywhere, unschedulableMessage } from "./unschedulable.ts";

const PREEMPTED = {
  reason: "PreemptionByScheduler",
  message: "default-scheduler: preempting to accommodate a higher priority pod",
};

export interface Scheduler {
  start(): void;
  close(): void;
}

export interface SchedulerOptions {
  store: Store;
  clock: Clock;
  random: Random;
  history: Recorder;
  faults: FaultEngine;
}

/** Binds every pending pod to the best node that takes it; when none does, it says why, or makes less important pods go. */
export function createScheduler({ store, clock, random, faults }: SchedulerOptions): Scheduler {
  const events = createEventRecorder({ store, clock, component: "default-scheduler" });
  const unsubscribe: (() => void)[] = [];
  const pending = store.select("pods", (object) => isPending(object as Pod));
  /** Pods, by uid, that are not looked at before their time. */
  const backingOff = new Map<string, Timer>();
  let placing = false;
  let changed = false;

  /** What is written here is a change, too: then the most important of those that wait has the first choice again. */
  function placeAll(): void {
    changed = true;
    if (placing) return;
    placing = true;
    try {
      while (changed) {
        changed = false;
        for (const pod of (pending.list() as Pod[]).toSorted(byImportance)) {
          schedule(pod);
          if (changed) break;
        }
      }
    } finally {
      placing = false;
    }
  }

  function schedule(pod: Pod): void {
    if (backingOff.has(pod.metadata.uid ?? "")) return;
    const [fault] = faults.ask("schedule", podPoint(pod));
    if (fault !== undefined) {
      backOff(pod, fault.retryMs);
      return refuse(pod, fault.message);
    }
    const snapshot = takeSnapshot(store, pod);
    const forbidden = whyClaimsForbid(store, pod);
    if (forbidden !== undefined) return refuse(pod, unschedulableAnywhere(forbidden, snapshot.nodes.length));
    const conflict = whyClaimsConflict(store, pod);
    const outcomes = snapshot.nodes.map((node) => ({
      node,
      refusal: whyNotFit(pod, node, snapshot) ?? (conflict === undefined ? undefined : resolvable(conflict)),
    }));
    const fitting = outcomes.filter(({ refusal }) => refusal === undefined).map(({ node }) => node);
    const chosen = chooseNode(pod, fitting, snapshot);
    if (chosen !== undefined) return bind(pod, chosen.node.metadata.name);
    const crowded = outcomes.filter(({ refusal }) => refusal?.resolvable === true).map(({ node }) => node);
    const refusals = outcomes.flatMap(({ refusal }) => refusal ?? []);
    const never = whyNeverPreempt(pod, snapshot);
    const preemption = never === undefined ? findPreemption(pod, crowded, snapshot) : undefined;
    refuse(pod, unschedulableMessage(refusals, preemption ? "" : (never ?? noPreemption(refusals))));
    if (preemption) preempt(pod, preemption);
  }

  function backOff({ metadata: { uid = "" } }: Pod, ms: number): void {
    const over = () => {
      backingOff.delete(uid);
      placeAll();
    };
    backingOff.set(uid, clock.timer(ms, over));
  }

  function preempt(pod: Pod, { node, victims }: Preemption): void {
    const nominated = node.node.metadata.name;
    store.update("pods", pod.metadata.namespace, pod.metadata.name, (object) => {
      object["status"] = { ...objectAt(object, "status"), nominatedNodeName: nominated };
    });
    for (const victim of victims) giveWay(victim, pod.metadata.uid ?? "", nominated);
  }

  function giveWay(victim: Pod, to: string, node: string): void {
    events.record(victim, { type: "Normal", reason: "Preempted", message: `Preempted by pod ${to} on node ${node}` });
    disruptPod({ store, clock }, victim, PREEMPTED);
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
      // What a pod had may be what another one waits for, so every change is a reason to look at all that wait.
      for (const resource of ["pods", "nodes", "namespaces", "persistentvolumeclaims"]) {
        unsubscribe.push(store.subscribe(resource, placeAll));
      }
      // Whoever takes the room is left to the imagination.
      const preempting = faults.perform("preempt-pods", ({ pods, event }) => {
        for (const pod of chosenPods(store, pods, event)) giveWay(pod, random.uuid(), pod.spec.nodeName ?? "");
      });
      unsubscribe.push(preempting);
      placeAll();
    },
    close() {
      for (const end of unsubscribe.splice(0)) end();
      for (const timer of backingOff.values()) timer.cancel();
    },
  };
}

function isPending({ spec, metadata }: Pod): boolean {
  if (spec.nodeName || metadata.deletionTimestamp !== undefined) return false;
  return spec.schedulerName === undefined || spec.schedulerName === "" || spec.schedulerName === "default-scheduler";
}

function byImportance(a: Pod, b: Pod): number {
  return (b.spec.priority ?? 0) - (a.spec.priority ?? 0);
}
