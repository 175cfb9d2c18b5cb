import { KubeletError } from "../kubelet/kubelet.js";
export const SUCCESS = { metadata: {}, status: "Success" };
/** A kubelet's outcome of a command that ran. */
export function exitOutcome({ code }, command) {
    if (code === 0)
        return SUCCESS;
    return {
        metadata: {},
        status: "Failure",
        message: `command terminated with non-zero exit code: error executing command [${command.join(" ")}], exit code ${code}`,
        reason: "NonZeroExitCode",
        details: { causes: [{ reason: "ExitCode", message: String(code) }] },
    };
}
/** The outcome of a command that never ran. */
export function failureOutcome(error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
        metadata: {},
        status: "Failure",
        message: `Internal error occurred: ${message}`,
        reason: "InternalError",
        details: { causes: [{ message }] },
        code: error instanceof KubeletError ? error.code : 500,
    };
}
/** What goes over the error channel: JSON since v4, before that only a failure's text. */
export function encodeOutcome(status, protocol) {
    if (/^v[45]\./.test(protocol))
        return Buffer.from(JSON.stringify(status));
    return Buffer.from(status.status === "Success" ? "" : (status.message ?? ""));
}
