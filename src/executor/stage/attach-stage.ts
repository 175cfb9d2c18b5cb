import type { StageScript } from "../../runner/build/executor.ts";
import { proofOf } from "../attach/stage-marker.ts";
import { stageRun } from "../attach/stage-run.ts";
import type { AttachSession } from "./attach-session.ts";
import { awaitShell } from "./await-shell.ts";
import { deliverStage } from "./deliver-stage.ts";
import { saveScript } from "./save-script.ts";
import { createStageEnd } from "./stage-end.ts";
import { superviseStage } from "./supervise-stage.ts";

/** Runs one stage whose start and end are told by markers in the log file. */
export async function attachStage(
  session: AttachSession,
  stage: StageScript,
  ids: () => string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { output, dirs } = session;
  const run = stageRun(dirs.scripts, { ...stage, ending: session.shell.ending }, ids());
  const token = [ids(), ids(), ids()].join("");
  const seal = { token, proof: proofOf(token) };
  const end = createStageEnd();
  let delivered = false;
  output.listen({ script: run.script, seal, started: end.start, ended: end.end });
  session.onLogDeleted = end.end;
  const work = {
    isUsers: stage.name.startsWith("step_"),
    end,
    run: () => (delivered ? run : undefined),
    async begin(stop: AbortSignal) {
      await saveScript(session, run, stage.body, seal, stop);
      delivered = true;
      await deliverStage(session, run, end, stop);
      await awaitShell(session, run, end, stop);
    },
  };
  try {
    await superviseStage(session, work, signal);
  } finally {
    output.flush();
    output.listen(undefined);
    session.onLogDeleted = undefined;
  }
}
