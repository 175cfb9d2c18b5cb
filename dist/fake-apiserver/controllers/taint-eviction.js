import { createEventRecorder } from "../kubelet/events/event-recorder.js";
import { taintsOf, toleration } from "../scheduler/filters/taints.js";
import { disruptPod } from "./disruption.js";
const WHY = { reason: "DeletionByTaintManager", message: "Taint manager: deleting due to NoExecute taint" };
/** Deletes the pods of a node that do not tolerate its `NoExecute` taints, at once or when the time that they tolerate them is over. */
export function startTaintEviction({ store, clock }) {
    const events = createEventRecorder({ store, clock, component: "taint-eviction-controller" });
    /** By the pod's uid. */
    const timers = new Map();
    function look(pod) {
        const { uid = "", deletionTimestamp } = pod.metadata;
        const node = pod.spec.nodeName ? store.get("nodes", undefined, pod.spec.nodeName) : undefined;
        const seconds = node && deletionTimestamp === undefined ? patience(pod, node) : Number.POSITIVE_INFINITY;
        if (seconds === Number.POSITIVE_INFINITY)
            forget(uid);
        else if (seconds <= 0)
            evict(pod);
        else if (!timers.has(uid))
            timers.set(uid, clock.timer(seconds * 1000, () => evict(pod)));
    }
    function evict(pod) {
        const { namespace, name, uid = "" } = pod.metadata;
        forget(uid);
        const message = `Marking for deletion Pod ${namespace}/${name}`;
        events.record(pod, { type: "Normal", reason: "TaintManagerEviction", message });
        disruptPod({ store, clock }, pod, WHY);
    }
    function forget(uid) {
        timers.get(uid)?.cancel();
        timers.delete(uid);
    }
    const ends = [
        store.subscribe("pods", ({ type, object }) => {
            if (type === "DELETED")
                forget(object.metadata.uid ?? "");
            else
                look(object);
        }),
        store.subscribe("nodes", () => {
            for (const pod of store.list("pods"))
                look(pod);
        }),
    ];
    return () => {
        for (const end of ends)
            end();
        for (const uid of timers.keys())
            forget(uid);
    };
}
/** Seconds for which a pod tolerates what its node is tainted with. */
function patience({ spec }, node) {
    const limits = taintsOf(node)
        .filter(({ effect }) => effect === "NoExecute")
        .map((taint) => {
        const tolerated = toleration(taint, spec.tolerations);
        return tolerated === undefined ? 0 : (tolerated.tolerationSeconds ?? Number.POSITIVE_INFINITY);
    });
    return Math.min(...limits, Number.POSITIVE_INFINITY);
}
