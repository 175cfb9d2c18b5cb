import type { FaultEngine } from "../../../src/faults/index.ts";
import { chosenPods } from "../../misfortune/chosen-pods.ts";
import type { Store } from "../../storage/store.ts";
import type { PodWorker } from "../pod/pod-worker.ts";

/** Lets containers and pods end on their node. The result ends it. */
export function performContainerMoments(parts: {
  store: Store;
  faults: FaultEngine;
  /** By the pod's uid. */
  worker(uid: string): PodWorker | undefined;
}): () => void {
  const { store, faults, worker } = parts;
  const ends = [
    faults.perform("end-container", ({ pods, container, exitCode, reason, restart, event }) => {
      for (const { metadata } of chosenPods(store, pods, event)) {
        worker(metadata.uid ?? "")
          ?.container(container)
          ?.crash({ exitCode, restart, ...(reason === undefined ? {} : { reason }) });
      }
    }),
    faults.perform("end-pods", ({ pods, reason, message, disrupts, graceMs, event }) => {
      for (const { metadata } of chosenPods(store, pods, event)) {
        worker(metadata.uid ?? "")?.fail({ reason, message, disrupts }, graceMs);
      }
    }),
  ];
  return () => ends.forEach((end) => end());
}
