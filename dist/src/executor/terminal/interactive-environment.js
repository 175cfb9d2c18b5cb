import { openTerminal } from "./open-terminal.js";
import { requestPort } from "./request-port.js";
/** A running pod as people at GitLab may visit it (executor facts 2.3). */
export function interactiveEnvironment(session) {
    return {
        openTerminal: (onOutput, signal) => openTerminal(session, onOutput, signal),
        requestPort: (request, signal) => requestPort(session, request, signal),
    };
}
