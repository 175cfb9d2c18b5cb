import type { StageScript } from "../../runner/build/executor.ts";
import { proofOf } from "../attach/stage-marker.ts";
import { stageRun, type StageRun } from "../attach/stage-run.ts";
import type { AttachSession } from "./attach-session.ts";
import { awaitShell } from "./await-shell.ts";
import { deliverStage } from "./deliver-stage.ts";
import { saveScript } from "./save-script.ts";
import { createStageEnd, type StageEnd } from "./stage-end.ts";
import { watchOver } from "./watch-over.ts";
import { mayBegin, superviseStage } from "./supervise-stage.ts";

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
      // The pod may have been taken away meanwhile.
      mayBegin(session.pod, work);
      delivered = true;
      const over = new AbortController();
      const delivery = createDelivery(session, run, end, AbortSignal.any([stop, over.signal]));
      try {
        await Promise.race([
          delivery.done.then(() => end.ended),
          watchOver(session, run, { end, redeliver: delivery.again }, AbortSignal.any([stop, over.signal])),
        ]);
      } finally {
        over.abort(new Error("the stage is over"));
      }
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

/** Delivers the stage's line; `again` gives up what is under way for it and starts anew. `done` rejects when the last delivery fails. */
function createDelivery(session: AttachSession, run: StageRun, end: StageEnd, signal: AbortSignal) {
  const done = Promise.withResolvers<void>();
  let round = 0;
  let current = new AbortController();
  const again = () => {
    const mine = ++round;
    current.abort(new Error("the line is delivered anew"));
    current = new AbortController();
    deliverStage(session, run, end, AbortSignal.any([signal, current.signal]), mine - 1)
      .then(() => awaitShell(session, run, end, signal))
      .then(done.resolve, (error: unknown) => mine === round && done.reject(error));
  };
  again();
  return { done: done.promise, again };
}
