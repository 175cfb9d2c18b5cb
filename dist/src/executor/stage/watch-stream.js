import { lookText } from "../shells/posix-stage-text.js";
import { createPatience, lookAtStage, silence } from "./stage-silence.js";
/** Calls `drop` when a stage of exec has written more than its silent stream has brought, or has ended. Rejects when the signal aborts. */
export async function watchStream(session, run, heard, drop, signal) {
    const { clock, debug } = session;
    const patience = createPatience();
    for (;;) {
        await silence(clock, heard.at, patience.next(), signal);
        const before = clock.monotonic();
        const look = await lookAtStage(session, { ...run, lines: lookText(run) }, signal);
        if (look === undefined || heard.at() >= before)
            continue;
        if (look.state === "running" && (look.logBytes ?? 0) <= heard.bytes())
            continue;
        debug("warning", `The stream of stage ${run.stage} has fallen silent at byte ${heard.bytes()}`);
        drop();
    }
}
