import { wholeStage } from "../shells/script-context.js";
import { stageTitle } from "./stage-titles.js";
/** Runs one stage inside its section. A dead signal ends it before it prints or calls anything. */
export async function runStage(stage, signal, tools) {
    signal.throwIfAborted();
    const { executor, trace, context } = tools;
    trace.sectionStart(stage.name, stageTitle(stage.name));
    try {
        await executor.run({ ...stage, body: wholeStage(stage.body, context) }, signal);
    }
    finally {
        trace.sectionEnd(stage.name);
    }
}
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Tries a stage up to `attempts` times, with growing pauses (executor facts 9.1). */
export async function withAttempts(attempts, tools, attempt) {
    for (let number = 1;; number++) {
        try {
            await attempt(number);
            return;
        }
        catch (error) {
            if (tools.signal.aborted || number >= attempts)
                throw error;
            tools.trace.warning("Retrying...");
            const wait = tools.exponential
                ? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (number - 1))
                : Math.min(5, number) * 1_000;
            await tools.clock.sleep(wait, tools.signal);
        }
    }
}
