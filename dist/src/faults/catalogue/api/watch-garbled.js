import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    after_events: z.int().min(0).default(0).describe("So many events, bookmarks included, are told before."),
    line: z.string().default('{"type":"MODIFIED","object":{"kind":"Pod",').describe("The line that is no event."),
});
/** A line of the watch that cannot be parsed. */
export const watchGarbled = defineFault({
    id: "watch-garbled",
    layer: "api",
    title: "A watch tells something that is no JSON",
    docs: "One line of the stream cannot be parsed; the events after it are right. What the line would have said is lost, so the client has to begin anew.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_events, line }) => ({
        hook: "watch",
        firesLater: true,
        action: { do: "say", afterEvents: after_events, line: `${line}\n`, end: false },
    }),
    describe: ({ after_events }) => `tells ${after_events} events of the watch, then a line that is no JSON`,
});
