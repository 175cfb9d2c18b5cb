import type { LogReader } from "../attach/log-reader.ts";
import type { StageOutput } from "../attach/stage-output.ts";
import type { JobPodSession } from "./job-pod-session.ts";
/** A pod in which stages are started by attach. */
export interface AttachSession extends JobPodSession {
    output: StageOutput;
    logReader: LogReader;
    /** What starts scripts is saved. */
    starterSaved: boolean;
    /** How long the build container's entrypoint may still take to open its shell; unset when there is nothing to wait for. */
    shellLimitMs: number | undefined;
    /** Called when the log file was deleted under the running stage. */
    onLogDeleted: ((exitCode: number) => void) | undefined;
}
