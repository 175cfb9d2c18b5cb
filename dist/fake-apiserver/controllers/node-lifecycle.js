import { createEventRecorder } from "../kubelet/events/event-recorder.js";
import { objectAt, objectsAt } from "../storage/json.js";
import { timestamp } from "../storage/timestamp.js";
/** A node's condition, and the taints that follow from it. */
const TROUBLE = {
    "not-ready": {
        taint: "node.kubernetes.io/not-ready",
        condition: {
            status: "False",
            reason: "KubeletNotReady",
            message: "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
        },
    },
    unreachable: {
        taint: "node.kubernetes.io/unreachable",
        condition: {
            status: "Unknown",
            reason: "NodeStatusUnknown",
            message: "Kubelet stopped posting node status.",
        },
    },
};
const READY = { status: "True", reason: "KubeletReady", message: "kubelet is posting ready status" };
export function createNodeLifecycle({ store, clock }) {
    const events = createEventRecorder({ store, clock, component: "node-controller" });
    function write(name, condition, taints) {
        const now = timestamp(clock.now());
        store.update("nodes", undefined, name, (node) => {
            const status = objectAt(node, "status");
            const others = objectsAt(status, "conditions").filter(({ type }) => type !== "Ready");
            const ready = { type: "Ready", ...condition, lastHeartbeatTime: now, lastTransitionTime: now };
            node["status"] = { ...status, conditions: [...others, ready] };
            const keys = new Set(Object.values(TROUBLE).map(({ taint }) => taint));
            const spec = objectAt(node, "spec");
            const kept = objectsAt(spec, "taints").filter(({ key }) => !keys.has(String(key)));
            node["spec"] = { ...spec, taints: [...kept, ...taints] };
        });
    }
    /** Nobody shall send anything to pods there. */
    function markUnready(pod) {
        const { namespace, name } = pod.metadata;
        const ready = pod.status?.conditions?.find(({ type }) => type === "Ready");
        if (ready?.status !== "True")
            return;
        store.update("pods", namespace, name, (object) => {
            const own = object.status?.conditions?.find(({ type }) => type === "Ready");
            if (own)
                Object.assign(own, { status: "False", lastTransitionTime: timestamp(clock.now()) });
        });
        events.record(pod, { type: "Warning", reason: "NodeNotReady", message: "Node is not ready" });
    }
    return {
        down(name, how) {
            const { taint, condition } = TROUBLE[how];
            const timeAdded = timestamp(clock.now());
            const pods = store.list("pods").filter(({ spec }) => spec.nodeName === name);
            for (const pod of pods)
                markUnready(pod);
            const node = store.get("nodes", undefined, name);
            if (node) {
                const message = `Node ${name} status is now: NodeNotReady`;
                events.record(node, { type: "Normal", reason: "NodeNotReady", message });
            }
            write(name, condition, [
                { key: taint, effect: "NoSchedule", timeAdded },
                { key: taint, effect: "NoExecute", timeAdded },
            ]);
        },
        up: (name) => write(name, READY, []),
    };
}
