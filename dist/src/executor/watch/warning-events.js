import { resourcePath } from "../kube/resource-path.js";
export function createWarningEvents(kube, retry, pod) {
    const seen = new Set();
    return {
        async fresh(signal) {
            const found = [];
            let next;
            do {
                const query = {
                    fieldSelector: `involvedObject.name=${pod.name},type=Warning`,
                    limit: 200,
                    ...(next !== undefined && { continue: next }),
                };
                const path = resourcePath.all(pod.namespace, "events");
                const list = await retry(() => kube.get(path, signal, query), signal);
                found.push(...list.items);
                next = list.metadata?._continue ?? continueToken(list.metadata);
            } while (next !== undefined && next !== "");
            const fresh = found.filter((event) => {
                const key = `${event.metadata.uid ?? ""}:${event.count ?? 0}`;
                return !seen.has(key) && seen.add(key);
            });
            return fresh.sort((a, b) => (time(a) < time(b) ? -1 : 1)).map(({ message }) => message ?? "");
        },
    };
}
/** The generated types call the field `_continue`; on the wire it is `continue`. */
function continueToken(metadata) {
    const token = metadata?.continue;
    return typeof token === "string" ? token : undefined;
}
function time(event) {
    const at = event.series?.lastObservedTime ??
        event.lastTimestamp ??
        event.eventTime ??
        event.firstTimestamp ??
        event.metadata.creationTimestamp;
    return at === undefined ? "" : String(at);
}
