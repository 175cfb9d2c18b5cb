import { parseMarker, proofOf } from "../attach/stage-marker.js";
import { followContainerLog } from "./container-log.js";
const NEWLINE = 10;
const BLANK = 32;
/**
 * Shows in the job log what the image's entrypoint writes, with Kubernetes' time stamps ("Container entrypoint known issues", executor facts 4.11).
 * Scripts of the attach strategy write to the same log: what stands between the markers of a stage is theirs, and shown already.
 */
export function forwardEntrypointLog(cluster, pod) {
    const { context, inBackground } = cluster;
    const { log } = context;
    /** Of the stage that runs. */
    let proof;
    const bounds = ({ exitCode, token, ...begin }) => {
        if (exitCode === undefined) {
            if (proof !== undefined || begin.proof === undefined)
                return false;
            proof = begin.proof;
            return true;
        }
        if (proof === undefined || token === undefined || proofOf(token) !== proof)
            return false;
        proof = undefined;
        return true;
    };
    const onLine = (line) => {
        const text = line.subarray(line.indexOf(BLANK) + 1).toString("utf8");
        const marker = parseMarker(text);
        if (marker !== undefined && bounds(marker))
            return;
        if (proof === undefined)
            log.print(line.subarray(0, line.at(-1) === NEWLINE ? -1 : undefined).toString("utf8"));
    };
    inBackground(async (lifetime) => {
        try {
            await followContainerLog(cluster, { pod, container: "build" }, onLine, lifetime);
        }
        catch (error) {
            if (lifetime.aborted)
                return;
            log.warning(`failed to open log stream for container build: ${error instanceof Error ? error.message : String(error)}`);
        }
    });
}
