import { KubeError, TransportError } from "../kube/kube-error.js";
/** The exit code that the last frame of an exec or attach stream tells of, or the error it stands for (executor facts 2.2). */
export function exitCode(frame) {
    const status = parseFrame(frame);
    if (status === undefined)
        return new TransportError(`unexpected EOF in the status of a stream: ${frame.slice(0, 200)}`);
    if (status.status === "Success")
        return 0;
    if (status.reason === "NonZeroExitCode") {
        const cause = status.details?.causes?.find(({ reason }) => reason === "ExitCode");
        const code = Number(cause?.message ?? "none");
        if (Number.isInteger(code) && code >= 0 && code <= 255)
            return code;
    }
    return new KubeError(status.code ?? 500, status.reason ?? "", status.message ?? "command failed");
}
/** A `Status` that, unlike those in answers, does not always say its kind. */
function parseFrame(frame) {
    try {
        const value = JSON.parse(frame);
        return typeof value?.status === "string" ? value : undefined;
    }
    catch {
        return undefined;
    }
}
