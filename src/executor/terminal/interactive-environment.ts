import type { InteractiveEnvironment } from "../../runner/session/interactive-environment.ts";
import type { JobPodSession } from "../stage/job-pod-session.ts";
import { openTerminal } from "./open-terminal.ts";
import { requestPort } from "./request-port.ts";

/** A running pod as people at GitLab may visit it (executor facts 2.3). */
export function interactiveEnvironment(session: JobPodSession): InteractiveEnvironment {
  return {
    openTerminal: (onOutput, signal) => openTerminal(session, onOutput, signal),
    requestPort: (request, signal) => requestPort(session, request, signal),
  };
}
