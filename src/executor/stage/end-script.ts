import type { StageRun } from "../attach/stage-run.ts";
import { timeLimit } from "../../platform/index.ts";
import { execShellLines } from "../exec/shell-lines.ts";
import { NEVER_STARTED } from "../shells/container-shell.ts";
import type { JobPodSession } from "./job-pod-session.ts";
import type { StageEnd } from "./stage-end.ts";

const EXEC_LIMIT_MS = 10_000;
/** How long processes may take to heed each signal. */
const TERM_GRACE_MS = 5_000;
const KILL_GRACE_MS = 2_000;

/** Ends the processes of a cancelled stage, first kindly, and waits until its output is complete. Never rejects. */
export async function endScript(session: JobPodSession, run: StageRun, end: StageEnd): Promise<void> {
  if (await killed(session, run, end, "TERM", TERM_GRACE_MS)) return;
  await killed(session, run, end, "KILL", KILL_GRACE_MS);
}

async function killed(
  session: JobPodSession,
  run: StageRun,
  end: StageEnd,
  signal: "TERM" | "KILL",
  graceMs: number,
): Promise<boolean> {
  const { clock, pod } = session;
  // The job's own signal has fired already; this work needs one of its own.
  const limit = timeLimit(clock, EXEC_LIMIT_MS, () => new Error("killing the script took too long"));
  const target = { pod, container: run.container, lines: session.shell.killLines(run, signal), onOutput: () => {} };
  try {
    // The kubelet ends whatever runs in a pod that goes.
    if (pod.gone() !== undefined || pod.current().metadata?.deletionTimestamp !== undefined) return true;
    const code = await session.retry(() => execShellLines(session, target, limit.signal), limit.signal);
    if (code === NEVER_STARTED) return true;
  } catch {
    // The pod is deleted after the job, which ends whatever could not be killed.
  } finally {
    limit.lift();
  }
  return endedWithin(end, graceMs, session);
}

/** True when the stage's end arrives in time. */
export async function endedWithin(end: StageEnd, ms: number, { clock }: JobPodSession): Promise<boolean> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      end.ended.then(() => true),
      clock.sleep(ms, stop.signal).then(
        () => false,
        () => false,
      ),
    ]);
  } finally {
    stop.abort();
  }
}
