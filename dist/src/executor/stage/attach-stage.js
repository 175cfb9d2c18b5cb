import { proofOf } from "../attach/stage-marker.js";
import { stageRun } from "../attach/stage-run.js";
import { awaitShell } from "./await-shell.js";
import { deliverStage } from "./deliver-stage.js";
import { saveScript } from "./save-script.js";
import { createStageEnd } from "./stage-end.js";
import { watchOver } from "./watch-over.js";
import { superviseStage } from "./supervise-stage.js";
/** Runs one stage whose start and end are told by markers in the log file. */
export async function attachStage(session, stage, ids, signal) {
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
        async begin(stop) {
            await saveScript(session, run, stage.body, seal, stop);
            delivered = true;
            const over = new AbortController();
            const delivery = createDelivery(session, run, end, AbortSignal.any([stop, over.signal]));
            try {
                await Promise.race([
                    delivery.done.then(() => end.ended),
                    watchOver(session, run, { end, redeliver: delivery.again }, AbortSignal.any([stop, over.signal])),
                ]);
            }
            finally {
                over.abort(new Error("the stage is over"));
            }
        },
    };
    try {
        await superviseStage(session, work, signal);
    }
    finally {
        output.flush();
        output.listen(undefined);
        session.onLogDeleted = undefined;
    }
}
/** Delivers the stage's line; `again` gives up what is under way for it and starts anew. `done` rejects when the last delivery fails. */
function createDelivery(session, run, end, signal) {
    const done = Promise.withResolvers();
    let round = 0;
    let current = new AbortController();
    const again = () => {
        const mine = ++round;
        current.abort(new Error("the line is delivered anew"));
        current = new AbortController();
        deliverStage(session, run, end, AbortSignal.any([signal, current.signal]), mine - 1)
            .then(() => awaitShell(session, run, end, signal))
            .then(done.resolve, (error) => mine === round && done.reject(error));
    };
    again();
    return { done: done.promise, again };
}
