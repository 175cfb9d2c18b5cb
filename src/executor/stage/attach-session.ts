import type { StageOutput } from "../attach/stage-output.ts";
import type { JobPodSession } from "./job-pod-session.ts";

/** A pod in which stages are started by attach. */
export interface AttachSession extends JobPodSession {
  output: StageOutput;
  /** What starts scripts is saved. */
  starterSaved: boolean;
  /** Called when the log file was deleted under the running stage. */
  onLogDeleted: ((exitCode: number) => void) | undefined;
}
