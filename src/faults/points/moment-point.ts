import type { HistoryEvent } from "../../history/history-event.ts";

/** Something has just happened: the event that a plan waits for, or, without one, the moment at which an entry's conditions hold. */
export interface MomentPoint {
  event?: HistoryEvent;
}

/**
 * What happens to a world by itself, not in answer to anybody's request. Whoever can do it registers with `FaultEngine.perform`. One
 * member per kind, told apart by `do`.
 */
export type MomentAction =
  | { do: "delete-pods" }
  /** No bearer token of before is taken any more, administrators' excepted. `renew`: whoever asks for a token again gets a new one. */
  | { do: "revoke-tokens"; renew: boolean }
  /** Somebody cancels the jobs that are not over, all or those of this name. */
  | { do: "cancel-jobs"; job: string | undefined; force: boolean }
  /** GitLab ends the jobs by itself and takes nothing of them any more. */
  | { do: "drop-jobs"; job: string | undefined; reason: string }
  /** GitLab forgets all but the first bytes of the traces of running jobs. */
  | { do: "lose-trace"; keepBytes: number }
  /** The running runners, or the one that was started as the nth, get a signal. */
  | { do: "signal-runner"; signal: RunnerSignal; runner: number | undefined }
  /** `again`: the first one is started anew, on the same machine. `second`: one more on another machine, with the same token. */
  | { do: "start-runner"; which: "again" | "second" };

export type RunnerSignal = "SIGTERM" | "SIGQUIT" | "SIGINT" | "SIGKILL";
