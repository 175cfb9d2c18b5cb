import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock } from "../../src/platform/index.ts";
import { createNodeLifecycle } from "../controllers/node-lifecycle.ts";
import { collectPod, forgetPod } from "../controllers/pod-collection.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import type { Pod } from "../kubelet/pod/pod.ts";
import type { Store } from "../storage/store.ts";

/** Lets nodes get into trouble, and get lost. The result ends it. */
export function performNodeMoments(parts: {
  store: Store;
  clock: Clock;
  faults: FaultEngine;
  kubelet: Kubelet;
}): () => void {
  const { store, clock, faults, kubelet } = parts;
  const lifecycle = createNodeLifecycle({ store, clock });
  const timers = new Set<() => void>();
  const later = (ms: number, work: () => void) => {
    const timer = clock.timer(ms, work, { background: true });
    timers.add(timer.cancel);
  };
  const named = (name: string | undefined) =>
    (name === undefined ? store.list("nodes").map(({ metadata }) => metadata.name) : [name]).filter(
      (each) => store.get("nodes", undefined, each) !== undefined,
    );

  function lose(node: string, how: "not-ready" | "unreachable", forMs: number | undefined): void {
    if (how === "unreachable") kubelet.loseNode(node, "unreachable");
    lifecycle.down(node, how);
    if (forMs === undefined) return;
    later(forMs, () => {
      kubelet.findNode(node);
      lifecycle.up(node);
    });
  }

  function remove(node: string, pods: "collected" | "unknown", afterMs: number): void {
    kubelet.loseNode(node, "gone");
    store.remove("nodes", undefined, node);
    later(afterMs, () => {
      const bound = (store.list("pods") as Pod[]).filter(({ spec }) => spec.nodeName === node);
      for (const pod of bound) (pods === "collected" ? collectPod : forgetPod)({ store, clock }, pod);
      if (pods === "unknown") collectDeleted(node);
    });
  }

  /** What nobody knows of goes when somebody wants it to. */
  function collectDeleted(node: string): void {
    const end = store.subscribe("pods", ({ type, object }) => {
      const { metadata, spec } = object as Pod;
      if (type === "MODIFIED" && spec.nodeName === node && metadata.deletionTimestamp !== undefined) {
        later(0, () => collectPod({ store, clock }, object));
      }
    });
    timers.add(end);
  }

  const ends = [
    faults.perform("lose-node", ({ node, how, forMs }) => {
      for (const each of named(node)) lose(each, how, forMs);
    }),
    faults.perform("remove-node", ({ node, pods, afterMs }) => {
      for (const each of named(node)) remove(each, pods, afterMs);
    }),
  ];
  return () => {
    for (const end of ends) end();
    for (const cancel of timers) cancel();
  };
}
