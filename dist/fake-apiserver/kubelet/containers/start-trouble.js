import { ContainerStartError } from "../../../src/platform/index.js";
import { podPoint } from "../pod/pod-point.js";
import { ContainerConfigError } from "./config-error.js";
/** The container was made and could not be run: the message is the engine's whole answer. */
export class RunContainerError extends ContainerStartError {
    name = "RunContainerError";
    constructor(message) {
        super(message, 128);
    }
}
/** What a fault makes of a container that is about to start. Throws `ContainerConfigError` and `RunContainerError`. */
export function underFaults({ faults, pod }, container) {
    const [action] = faults.ask("container-start", {
        ...podPoint(pod),
        container: container.name,
        image: container.image,
    });
    if (action === undefined)
        return (made) => made;
    if (action.do === "exit") {
        const { text, exitCode } = action;
        const script = 'printf "%s" "$0" >&2; exit "$1"';
        return (made) => ({ ...made, command: ["sh", "-c", script, text, String(exitCode)], stdin: false });
    }
    const { reason, message } = action;
    if (reason !== "RunContainerError")
        throw new ContainerConfigError(message, reason);
    return () => {
        throw new RunContainerError(message);
    };
}
