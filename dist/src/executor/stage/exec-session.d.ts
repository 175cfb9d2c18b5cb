import type { StageContainer } from "../../runner/build/executor.ts";
import type { JobPodSession } from "./job-pod-session.ts";
/** A pod in which stages are run by exec. */
export interface ExecSession extends JobPodSession {
    /** FF_POSIXLY_CORRECT_ESCAPES. */
    posixEscapes: boolean;
    /** The shell that a container's stages are told to. */
    shellFor(container: StageContainer): string[];
}
