import type { StageRun } from "../attach/stage-run.ts";
import { restartProblem, restartsOf } from "../watch/container-problem.ts";
import { leavingProblem, podProblem } from "../watch/pod-problem.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
import { causeOfLoss, KILLED, trueCause } from "./blame-pod.ts";
import { endedWithin, endScript } from "./end-script.ts";
import type { JobPodSession } from "./job-pod-session.ts";
import { exitError, type StageEnd } from "./stage-end.ts";

/** How long a pod in trouble may still bring the last words of its script, or even its regular end. */
const LAST_WORDS_MS = 1_000;

/** A stage on its way through a pod. */
export interface StageWork {
  /** Of the user's own script. */
  isUsers: boolean;
  end: StageEnd;
  /** Unset until the script may have begun. */
  run(): StageRun | undefined;
  /** Sees to it that the script starts, or throws. */
  begin(signal: AbortSignal): Promise<void>;
}

/** Runs one stage to its true end, or until its pod or its signal ends it (executor facts 4.7). */
export async function superviseStage(session: JobPodSession, work: StageWork, signal: AbortSignal): Promise<void> {
  const { pod } = session;
  const { end } = work;
  mayBegin(pod, work);
  const over = new AbortController();
  const before = restartsOf(pod.current());
  const look = () => podProblem(pod) ?? restartProblem(pod.current(), before);
  const trouble = pod.until(look, AbortSignal.any([signal, over.signal]));
  const stop = new AbortController();
  trouble.then(
    (problem) => stop.abort(problem),
    (reason: unknown) => stop.abort(reason),
  );
  try {
    await work.begin(stop.signal);
    const code = await Promise.race([end.ended, rejection(stop.signal)]);
    if (code !== 0) throw exitError(code);
  } catch (error) {
    const run = work.run();
    if (signal.aborted) {
      if (run) await endScript(session, run, end);
      throw signal.reason;
    }
    if (!stop.signal.aborted) throw await trueCause(session, error, look);
    const lastWords = run !== undefined && pod.gone() === undefined;
    if (!lastWords || !(await endedWithin(end, LAST_WORDS_MS, session))) throw await causeOfLoss(session, error);
    const code = await end.ended;
    if (KILLED.has(code)) throw await causeOfLoss(session, error);
    if (code !== 0) throw exitError(code);
  } finally {
    over.abort(new Error("the stage is over"));
  }
}

/**
 * What has begun may finish in a pod that is taken away; what a deployment does should not even begin there. Throws why a stage of the
 * user's may not.
 */
export function mayBegin(pod: PodTracker, { isUsers }: Pick<StageWork, "isUsers">): void {
  const leaving = isUsers ? leavingProblem(pod.current()) : undefined;
  if (leaving !== undefined) throw leaving;
}

/** Rejects with the reason of the signal. */
export function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
