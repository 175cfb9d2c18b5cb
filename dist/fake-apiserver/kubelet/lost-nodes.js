import { KubeletError } from "./kubelet.js";
/** A connection to a node broke: nobody knows what became of what was carried over it. */
export class NodeLostError extends Error {
    name = "NodeLostError";
}
export function createLostNodes() {
    const lost = new Set();
    /** By node. */
    const connections = new Map();
    function tie(node, breakOff) {
        if (lost.has(node))
            breakOff();
        const open = connections.get(node) ?? new Set();
        connections.set(node, open.add(breakOff));
        return () => void open.delete(breakOff);
    }
    const nodeOf = ({ spec }) => spec.nodeName ?? "";
    const failure = ({ status }) => `dial tcp ${kubeletOf(status?.hostIP)}: connect: no route to host`;
    return {
        has: (node) => lost.has(node),
        lose(node) {
            lost.add(node);
            const open = connections.get(node);
            connections.delete(node);
            for (const breakOff of open ?? [])
                breakOff();
        },
        find: (node) => void lost.delete(node),
        dial(pod) {
            if (!lost.has(nodeOf(pod)))
                return;
            throw new KubeletError(500, "InternalError", `error dialing backend: ${failure(pod)}`);
        },
        askForLog(pod, container) {
            if (!lost.has(nodeOf(pod)))
                return;
            const { namespace, name } = pod.metadata;
            const url = `https://${kubeletOf(pod.status?.hostIP)}/containerLogs/${namespace}/${name}/${container}`;
            throw new KubeletError(500, "InternalError", `Get "${url}": ${failure(pod)}`);
        },
        tieProcess(pod, process) {
            const broken = Promise.withResolvers();
            const untie = tie(nodeOf(pod), () => broken.reject(new NodeLostError("the node is lost")));
            const exited = Promise.race([process.exited, broken.promise]).finally(untie);
            exited.catch(() => { });
            return { ...process, exited };
        },
        tieLog(pod, log) {
            log.once("close", tie(nodeOf(pod), () => log.destroy(new NodeLostError("the node is lost"))));
            return log;
        },
    };
}
function kubeletOf(hostIP = "127.0.0.1") {
    return `${hostIP}:10250`;
}
