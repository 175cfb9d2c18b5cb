import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock } from "../../src/platform/index.ts";
import { disruptPod, EVICTED } from "../controllers/disruption.ts";
import { pods } from "../resources/pods/pods.ts";
import type { Deletion } from "../rest/deletion.ts";
import type { Store } from "../storage/store.ts";
import { chosenPods } from "./chosen-pods.ts";

/** Lets pods be deleted and evicted. The result ends it. */
export function performPodMoments(parts: {
  store: Store;
  clock: Clock;
  deletion: Deletion;
  faults: FaultEngine;
}): () => void {
  const { store, deletion, faults } = parts;
  const ends = [
    faults.perform("delete-pods", ({ pods: choice, graceSeconds, event }) => {
      const options = graceSeconds === undefined ? {} : { gracePeriodSeconds: graceSeconds };
      for (const pod of chosenPods(store, choice, event)) deletion.delete(pods, pod, options);
    }),
    faults.perform("evict-pods", ({ pods: choice, event }) => {
      for (const pod of chosenPods(store, choice, event)) disruptPod(parts, pod, EVICTED);
    }),
  ];
  return () => ends.forEach((end) => end());
}
