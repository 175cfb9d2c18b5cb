/** The value of a downward API field; undefined when there is no such field. */
export function podField(pod, path, addresses) {
    const keyed = /^metadata\.(labels|annotations)\['([^']+)'\]$/.exec(path);
    if (keyed)
        return pod.metadata[keyed[1] === "labels" ? "labels" : "annotations"]?.[keyed[2] ?? ""] ?? "";
    switch (path) {
        case "metadata.name":
            return pod.metadata.name;
        case "metadata.namespace":
            return pod.metadata.namespace ?? "";
        case "metadata.uid":
            return pod.metadata.uid ?? "";
        case "metadata.labels":
            return pairs(pod.metadata.labels);
        case "metadata.annotations":
            return pairs(pod.metadata.annotations);
        case "spec.nodeName":
            return pod.spec.nodeName ?? "";
        case "spec.serviceAccountName":
            return pod.spec.serviceAccountName ?? "";
        case "status.hostIP":
        case "status.hostIPs":
            return addresses.hostIP;
        case "status.podIP":
        case "status.podIPs":
            return addresses.podIP;
        default:
            return undefined;
    }
}
function pairs(map = {}) {
    return Object.keys(map)
        .sort()
        .map((key) => `${key}=${JSON.stringify(map[key])}`)
        .join("\n");
}
