import type { StageRun } from "../attach/stage-run.ts";
import { lookText } from "../shells/posix-stage-text.ts";
import type { ExecSession } from "./exec-session.ts";
import { createPatience, lookAtStage, silence } from "./stage-silence.ts";

/** How long what a look has shown may still be on its way. */
const ON_ITS_WAY_MS = 1_000;

/** What an exec's stream has brought. */
export interface Heard {
  bytes(): number;
  /** As `Clock.monotonic`. */
  at(): number;
}

/** Calls `drop` when a stage of exec has written more than its silent stream brings, or has ended. Rejects when the signal aborts. */
export async function watchStream(
  session: ExecSession,
  run: StageRun,
  heard: Heard,
  drop: () => void,
  signal: AbortSignal,
): Promise<never> {
  const { clock, debug } = session;
  const patience = createPatience();
  for (;;) {
    await silence(clock, heard.at, patience.next(), signal);
    const before = clock.monotonic();
    const look = await lookAtStage(session, { ...run, lines: lookText(run) }, signal);
    if (look === undefined || heard.at() >= before) continue;
    if (look.state === "running" && (look.logBytes ?? 0) <= heard.bytes()) continue;
    // The stage may have ended in the moment of the look.
    await clock.sleep(ON_ITS_WAY_MS, signal);
    if (heard.at() >= before) continue;
    debug("warning", `The stream of stage ${run.stage} has fallen silent at byte ${heard.bytes()}`);
    drop();
  }
}
