import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Directories } from "../pod/directories.ts";
import type { Retry } from "../retry/retry.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
import type { StageOutput } from "../attach/stage-output.ts";

/** A running pod and all that is needed to work in it. */
export interface JobPodSession {
  kube: KubeClient;
  clock: Clock;
  retry: Retry;
  pod: PodTracker;
  dirs: Directories;
  output: StageOutput;
  /** Bytes of the shells that save scripts. */
  work(bytes: Buffer): void;
  posixEscapes: boolean;
  /** The shell finder for build containers is saved. */
  shellFinderSaved: boolean;
  /** Called when the log file was deleted under the running stage. */
  onLogDeleted: ((exitCode: number) => void) | undefined;
}
