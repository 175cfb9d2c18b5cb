import { pods } from "../resources/pods/pods.js";
import { createDeletion } from "../rest/deletion.js";
import { objectAt } from "../storage/json.js";
import { timestamp } from "../storage/timestamp.js";
/** Deletes a pod that has to make way, with the reason in its `DisruptionTarget` condition. */
export function disruptPod({ store, clock }, { metadata }, why) {
    const { namespace, name, uid } = metadata;
    const told = store.update("pods", namespace, name, (next) => {
        if (next.metadata.uid === uid)
            next["status"] = withDisruption(objectAt(next, "status"), why, timestamp(clock.now()));
    });
    if (told !== undefined && told.metadata.uid === uid)
        createDeletion({ store, clock }).delete(pods, told, {});
}
/** The status of a pod with the condition that says why it has to go. `now` is an API timestamp. */
export function withDisruption(status, why, now) {
    const others = (status.conditions ?? []).filter(({ type }) => type !== "DisruptionTarget");
    const condition = {
        type: "DisruptionTarget",
        status: "True",
        ...why,
        lastProbeTime: null,
        lastTransitionTime: now,
    };
    return { ...status, conditions: [...others, condition] };
}
