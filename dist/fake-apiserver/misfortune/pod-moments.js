import { disruptPod } from "../controllers/disruption.js";
import { pods } from "../resources/pods/pods.js";
import { chosenPods } from "./chosen-pods.js";
const EVICTED = { reason: "EvictionByEvictionAPI", message: "Eviction API: evicting" };
/** Lets pods be deleted and evicted. The result ends it. */
export function performPodMoments(parts) {
    const { store, deletion, faults } = parts;
    const ends = [
        faults.perform("delete-pods", ({ pods: choice, graceSeconds, event }) => {
            const options = graceSeconds === undefined ? {} : { gracePeriodSeconds: graceSeconds };
            for (const pod of chosenPods(store, choice, event))
                deletion.delete(pods, pod, options);
        }),
        faults.perform("evict-pods", ({ pods: choice, event }) => {
            for (const pod of chosenPods(store, choice, event))
                disruptPod(parts, pod, EVICTED);
        }),
    ];
    return () => ends.forEach((end) => end());
}
