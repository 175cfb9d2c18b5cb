import { KubeError } from "../kube/kube-error.js";
import { resourcePath } from "../kube/resource-path.js";
const PAUSE_MS = 3_000;
/** FF_PRINT_POD_EVENTS: shows all events of the pod in the job log, as a table that grows ("events" of "Configure runner API permissions"). */
export function printPodEvents(cluster, pod) {
    const { kube, clock, retry, context, inBackground } = cluster;
    const { log, debug } = context;
    const path = resourcePath.all(pod.namespace, "events");
    const query = { fieldSelector: `involvedObject.name=${pod.name}` };
    const seen = new Set();
    log.print("Subscribing to Kubernetes Pod events...");
    const show = (event) => {
        const key = `${event.metadata.uid ?? ""}:${event.count ?? 0}`;
        if (seen.has(key))
            return;
        if (seen.size === 0)
            log.print(row("Type", "Reason", "Message"));
        seen.add(key);
        log.print(row(event.type ?? "", event.reason ?? "", event.message ?? ""));
    };
    const once = async (signal) => {
        for await (const { type, object } of kube.watch(path, query, signal)) {
            if (type === "ADDED" || type === "MODIFIED")
                show(object);
        }
    };
    inBackground(async (lifetime) => {
        while (!lifetime.aborted && pod.gone() === undefined) {
            try {
                await retry(() => once(lifetime), lifetime);
            }
            catch (error) {
                if (lifetime.aborted)
                    return;
                if (error instanceof KubeError && (error.status === 401 || error.status === 403)) {
                    log.warning(`events of the pod cannot be shown: ${error.message}`);
                    return;
                }
                debug("debug", `watch of the pod's events ended: ${String(error)}`);
            }
            await clock.sleep(PAUSE_MS, lifetime).catch(() => { });
        }
    });
}
/** Wide enough for most; a longer word moves only its own row. */
function row(type, reason, message) {
    return `${type.padEnd(6)}   ${reason.padEnd(9)}   ${message}`;
}
