import type { StageContainer } from "../../runner/build/executor.ts";
import { timeLimit, type Clock } from "../../platform/index.ts";
import { execShellLines } from "../exec/shell-lines.ts";
import { readLook, type StageLook } from "../shells/stage-look.ts";
import type { JobPodSession } from "./job-pod-session.ts";

/** How long a stage may say nothing before it is looked at; each look is twice as patient as the one before. */
const FIRST_MS = 3_000;
const LONGEST_MS = 30_000;
/** A look may take so long. */
const LOOK_LIMIT_MS = 10_000;

export interface Patience {
  /** Milliseconds of silence before the next look. */
  next(): number;
  reset(): void;
}

export function createPatience(): Patience {
  let ms = FIRST_MS;
  return {
    next() {
      const now = ms;
      ms = Math.min(LONGEST_MS, ms * 2);
      return now;
    },
    reset() {
      ms = FIRST_MS;
    },
  };
}

/** Resolves when nothing was heard for so long, counted from now at the earliest. `heardAt` as `Clock.monotonic`. */
export async function silence(clock: Clock, heardAt: () => number, ms: number, signal: AbortSignal): Promise<void> {
  const begun = clock.monotonic();
  for (;;) {
    const left = Math.max(begun, heardAt()) + ms - clock.monotonic();
    if (left <= 0) return;
    await clock.sleep(left, signal);
  }
}

/** Looks at a stage by the look lines of its shell. Undefined when that fails, which is no reason for anything. */
export async function lookAtStage(
  session: Pick<JobPodSession, "kube" | "clock" | "pod" | "shell" | "debug">,
  { stage, container, lines }: { stage: string; container: StageContainer; lines: readonly string[] },
  signal: AbortSignal,
): Promise<StageLook | undefined> {
  const { pod, clock, debug } = session;
  const limit = timeLimit(clock, LOOK_LIMIT_MS, () => new Error("it took too long"));
  let text = "";
  const target = { pod, container, lines, onOutput: (bytes: Buffer) => (text += bytes.toString("utf8")) };
  try {
    await execShellLines(session, target, AbortSignal.any([signal, limit.signal]));
    return readLook(text);
  } catch (error) {
    signal.throwIfAborted();
    debug("debug", `Looking at stage ${stage}: ${String(error)}`);
    return undefined;
  } finally {
    limit.lift();
  }
}
