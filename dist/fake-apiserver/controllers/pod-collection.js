import { pods } from "../resources/pods/pods.js";
import { createDeletion } from "../rest/deletion.js";
import { objectAt } from "../storage/json.js";
import { timestamp } from "../storage/timestamp.js";
import { withDisruption } from "./disruption.js";
const ORPHANED = { reason: "DeletionByPodGC", message: "PodGC: node no longer exists" };
/** What the pod garbage collector does with a pod whose node is gone: it has failed, and goes without grace. */
export function collectPod({ store, clock }, { metadata }) {
    const failed = store.update("pods", metadata.namespace, metadata.name, (pod) => {
        const status = objectAt(pod, "status");
        if (status["phase"] === "Succeeded" || status["phase"] === "Failed")
            return;
        pod["status"] = { ...withDisruption(status, ORPHANED, timestamp(clock.now())), phase: "Failed" };
    });
    if (failed !== undefined)
        createDeletion({ store, clock }).delete(pods, failed, { gracePeriodSeconds: 0 });
}
/** What some controllers leave of a pod whose node does not answer. */
export function forgetPod({ store }, { metadata, spec }) {
    const { namespace, name } = metadata;
    const message = `Node ${String(objectAt({ spec }, "spec")["nodeName"])} which was running pod ${name} is unresponsive`;
    store.update("pods", namespace, name, (pod) => {
        pod["status"] = { ...objectAt(pod, "status"), phase: "Unknown", reason: "NodeLost", message };
    });
}
