import { createNodeLifecycle } from "../controllers/node-lifecycle.js";
import { collectPod, forgetPod } from "../controllers/pod-collection.js";
/** Lets nodes get into trouble, and get lost. The result ends it. */
export function performNodeMoments(parts) {
    const { store, clock, faults, kubelet } = parts;
    const lifecycle = createNodeLifecycle({ store, clock });
    const timers = new Set();
    const later = (ms, work) => {
        const timer = clock.timer(ms, work, { background: true });
        timers.add(timer.cancel);
    };
    const named = (name) => (name === undefined ? store.list("nodes").map(({ metadata }) => metadata.name) : [name]).filter((each) => store.get("nodes", undefined, each) !== undefined);
    function lose(node, how, forMs) {
        if (how === "unreachable")
            kubelet.loseNode(node, "unreachable");
        lifecycle.down(node, how);
        if (forMs === undefined)
            return;
        later(forMs, () => {
            kubelet.findNode(node);
            lifecycle.up(node);
        });
    }
    function remove(node, pods, afterMs) {
        kubelet.loseNode(node, "gone");
        store.remove("nodes", undefined, node);
        later(afterMs, () => {
            const bound = store.list("pods").filter(({ spec }) => spec.nodeName === node);
            for (const pod of bound)
                (pods === "collected" ? collectPod : forgetPod)({ store, clock }, pod);
            if (pods === "unknown")
                collectDeleted(node);
        });
    }
    /** What nobody knows of goes when somebody wants it to. */
    function collectDeleted(node) {
        const end = store.subscribe("pods", ({ type, object }) => {
            const { metadata, spec } = object;
            if (type === "MODIFIED" && spec.nodeName === node && metadata.deletionTimestamp !== undefined) {
                later(0, () => collectPod({ store, clock }, object));
            }
        });
        timers.add(end);
    }
    const ends = [
        faults.perform("lose-node", ({ node, how, forMs }) => {
            for (const each of named(node))
                lose(each, how, forMs);
        }),
        faults.perform("remove-node", ({ node, pods, afterMs }) => {
            for (const each of named(node))
                remove(each, pods, afterMs);
        }),
    ];
    return () => {
        for (const end of ends)
            end();
        for (const cancel of timers)
            cancel();
    };
}
