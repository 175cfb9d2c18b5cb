import type { StageScript } from "../../runner/build/executor.ts";
import { stageRun } from "../attach/stage-run.ts";
import { stageProblem } from "../watch/pod-problem.ts";
import { deliverStage } from "./deliver-stage.ts";
import { endedWithin, endScript } from "./end-script.ts";
import type { JobPodSession } from "./job-pod-session.ts";
import { saveScript } from "./save-script.ts";
import { createStageEnd, exitError } from "./stage-end.ts";

/** How long the log of a pod in trouble may still bring the last words of its script, or even its regular end. */
const LAST_WORDS_MS = 1_000;

/** Runs one stage to its true end (executor facts 4.7). `id` tells this run from all others of the pod. */
export async function runStage(
  session: JobPodSession,
  stage: StageScript,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { pod, output, dirs } = session;
  const run = stageRun(dirs.scripts, stage.name, stage.container, id);
  const end = createStageEnd();
  const over = new AbortController();
  output.listen({ script: run.script, started: end.start, ended: end.end });
  session.onLogDeleted = end.end;
  const trouble = pod.until(() => pod.gone() ?? stageProblem(pod.current()), AbortSignal.any([signal, over.signal]));
  const stop = new AbortController();
  trouble.then(
    (problem) => stop.abort(problem),
    (reason: unknown) => stop.abort(reason),
  );
  let delivered = false;
  try {
    await saveScript(session, run, stage.body, stop.signal);
    delivered = true;
    await deliverStage(session, run, end, stop.signal);
    const code = await Promise.race([end.ended, rejection(stop.signal)]);
    if (code !== 0) throw exitError(code);
  } catch (error) {
    if (signal.aborted) {
      if (delivered) await endScript(session, run, end);
      throw signal.reason;
    }
    if (
      delivered &&
      stop.signal.aborted &&
      pod.gone() === undefined &&
      (await endedWithin(end, LAST_WORDS_MS, session))
    ) {
      const code = await end.ended;
      if (code === 0) return;
      throw exitError(code);
    }
    throw error;
  } finally {
    over.abort(new Error("the stage is over"));
    output.flush();
    output.listen(undefined);
    session.onLogDeleted = undefined;
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
