import { usageError } from "../diagnostics/index.js";
import { eventsOfJob, jobsOf } from "../history/reading/index.js";
import { findHistory, openHistory } from "./find-history.js";
import { createHistoryLines } from "./history-line.js";
export async function showHistory(which, { reports, full, around, context, job }) {
    const events = await openHistory(await findHistory(which, reports));
    if (around !== undefined && around >= events.length) {
        throw usageError("no-event", `no event #${around}, expected one of #0 to #${events.length - 1}`);
    }
    if (job !== undefined && !jobsOf(events).includes(job)) {
        throw usageError("no-job", `no job ${job}`, `there are: ${jobsOf(events).join(", ")}`);
    }
    const wanted = new Set((job === undefined ? events : eventsOfJob(events, job)).map(({ index }) => index));
    const [from, to] = around === undefined ? [0, events.length] : [around - context, around + context];
    const lines = createHistoryLines(full);
    for (const event of events) {
        // Every event goes through, since answers are told in the words of their requests.
        const shown = lines(event);
        if (wanted.has(event.index) && event.index >= from && event.index <= to)
            console.log(shown.join("\n"));
    }
}
