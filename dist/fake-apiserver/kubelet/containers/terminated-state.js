import { RunContainerError } from "./start-trouble.js";
/** A kubelet takes the tail of a log as the termination message, at most so much of it. */
const MESSAGE_LINES = 80;
const MESSAGE_BYTES = 2048;
export function exitedState(exit, facts) {
    const message = exit.code !== 0 && facts.log ? tailOf(facts.log) : "";
    return {
        terminated: {
            exitCode: exit.code,
            reason: facts.reason ?? (exit.code === 0 ? "Completed" : "Error"),
            ...(message === "" ? {} : { message }),
            startedAt: facts.startedAt,
            finishedAt: facts.finishedAt,
            containerID: facts.id,
        },
    };
}
/** containerd reports every first program that could not be started as exit code 128 of a container that never ran. */
export function startErrorState(error, id, finishedAt) {
    const { message } = error;
    const runc = "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed";
    return {
        terminated: {
            exitCode: 128,
            reason: "StartError",
            message: error instanceof RunContainerError
                ? message
                : `${runc}: unable to start container process: error during container init: ${message}: unknown`,
            startedAt: "1970-01-01T00:00:00Z",
            finishedAt,
            containerID: id,
        },
    };
}
function tailOf(log) {
    const parts = [];
    let size = 0;
    for (let index = log.next - 1; index >= log.first && size < MESSAGE_BYTES; index--) {
        const data = log.at(index)?.data ?? Buffer.alloc(0);
        parts.unshift(data);
        size += data.length;
    }
    const text = Buffer.concat(parts).subarray(-MESSAGE_BYTES).toString("utf8");
    return text
        .split(/(?<=\n)/)
        .slice(-MESSAGE_LINES)
        .join("");
}
