import type { Clock } from "../../platform/index.ts";
import { formatGoDuration } from "../config/go-duration.ts";
import { BuildError } from "./build-error.ts";

/** Ends a job, or only its script, from outside: GitLab's user, the clock, or whoever stops the runner. */
export interface JobControl {
  /** The whole job; its reason is the error to report. */
  readonly job: AbortSignal;
  /** The user's script only. */
  readonly script: AbortSignal;
  /** Forced, at once. */
  cancel(): void;
  /** Gracefully: before the script it ends the job, afterwards it has no effect. */
  cancelScript(): void;
  /** The runner stops. */
  terminate(): void;
  /** Fails the job for a limit of its own. */
  fail(error: BuildError): void;
  scriptBegins(): void;
  scriptEnded(): void;
  startTimeout(clock: Clock, seconds: number): void;
  /** Frees the timer. */
  close(): void;
}

export function createJobControl(): JobControl {
  const job = new AbortController();
  const script = new AbortController();
  let phase: "before" | "script" | "after" = "before";
  let timer: { cancel(): void } | undefined;
  const abort = (error: BuildError) => {
    if (!job.signal.aborted) job.abort(error);
  };
  const canceled = () => new BuildError("canceled", { reason: "job_canceled" });
  return {
    job: job.signal,
    script: AbortSignal.any([job.signal, script.signal]),
    cancel: () => abort(canceled()),
    cancelScript() {
      if (phase === "before") abort(canceled());
      if (phase === "script" && !script.signal.aborted) script.abort(canceled());
    },
    terminate: () => abort(new BuildError("aborted: terminated", { reason: "runner_interrupted" })),
    fail: abort,
    scriptBegins: () => {
      phase = "script";
    },
    scriptEnded: () => {
      phase = "after";
    },
    startTimeout(clock, seconds) {
      const text = `execution took longer than ${formatGoDuration(seconds)} seconds`;
      const expire = () => abort(new BuildError(text, { reason: "job_execution_timeout" }));
      timer = clock.timer(seconds * 1000, expire);
    },
    close: () => timer?.cancel(),
  };
}
