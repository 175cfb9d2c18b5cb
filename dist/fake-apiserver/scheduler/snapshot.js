import { hasEnded } from "../quota/usage.js";
/** Pods that have ended count for nothing; those for whom others make way on a node have their place there already. */
export function takeSnapshot(store, placing) {
    const importance = placing.spec.priority ?? 0;
    const placeOf = ({ spec, status, metadata }) => {
        if (spec.nodeName)
            return spec.nodeName;
        return metadata.uid !== placing.metadata.uid && (spec.priority ?? 0) >= importance ? status?.nominatedNodeName : "";
    };
    const pods = store.list("pods").filter((pod) => !hasEnded(pod));
    return {
        nodes: store.list("nodes").map((node) => ({
            node,
            labels: node.metadata.labels ?? {},
            pods: pods.filter((pod) => placeOf(pod) === node.metadata.name),
        })),
        namespaceLabels: (name) => store.get("namespaces", undefined, name)?.metadata.labels ?? {},
    };
}
