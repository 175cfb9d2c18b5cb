import { createNewLines } from "./new-lines.js";
import { createDiagnosticLines } from "../exec/diagnostic-lines.js";
import { KubeError } from "../kube/kube-error.js";
import { resourcePath } from "../kube/resource-path.js";
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/**
 * Hands over every line of a container's own log, each with Kubernetes' time stamp before it, from the container's start to its end or
 * until the signal aborts. A broken stream is opened again, and what comes twice is left out. Rejects when logs may not be read.
 */
export async function followContainerLog({ kube, clock }, { pod, container }, onLine, signal) {
    const status = () => pod.current().status?.containerStatuses?.find(({ name }) => name === container);
    await pod.until(() => pod.gone() ?? (hasRun(status()) || undefined), signal);
    const path = `${resourcePath.pod(pod.namespace, pod.name)}/log`;
    const newLines = createNewLines();
    let failures = 0;
    while (!signal.aborted && pod.gone() === undefined) {
        const lines = createDiagnosticLines((line) => {
            if (!newLines.isNew(line))
                return;
            failures = 0;
            onLine(line);
        });
        try {
            const sinceTime = newLines.since();
            const query = { container, follow: true, timestamps: true, ...(sinceTime === undefined ? {} : { sinceTime }) };
            for await (const chunk of kube.stream(path, query, signal))
                lines.push(chunk);
            if (status()?.state?.terminated !== undefined) {
                lines.flush();
                return;
            }
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (error instanceof KubeError && error.status !== 404 && error.status < 500)
                throw error;
        }
        const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
        await clock.sleep(pause, signal).catch(() => { });
    }
}
function hasRun(status) {
    return status?.state?.running !== undefined || status?.state?.terminated !== undefined;
}
