import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z
    .strictObject({
    after_events: z.int().min(0).optional().describe("Closed when so many events, bookmarks included, were told."),
    after_ms: z.int().min(0).optional().describe("Closed when it was open for so long, as at its timeout."),
})
    .refine(({ after_events, after_ms }) => after_events !== undefined || after_ms !== undefined, {
    message: "needs after_events or after_ms",
});
/** API servers end every watch sooner or later. */
export const watchClosed = defineFault({
    id: "watch-closed",
    layer: "api",
    title: "A watch ends in good order",
    docs: "The HTTP body is complete and nothing is wrong: the client goes on from the last resourceVersion, without losing a change and without a storm of requests.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_events, after_ms }) => ({
        hook: "watch",
        firesLater: true,
        action: {
            do: "close",
            ...(after_events === undefined ? {} : { afterEvents: after_events }),
            ...(after_ms === undefined ? {} : { afterMs: after_ms }),
        },
    }),
    describe: ({ after_events, after_ms }) => `ends the watch after ${[after_events !== undefined && `${after_events} events`, after_ms !== undefined && `${after_ms} ms`].filter((part) => part !== false).join(" or ")}`,
});
