import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    after_events: z.int().min(0).default(0).describe("So many events, bookmarks included, are told before."),
});
/** The watch looks alive and tells nothing (kubernetes-client/javascript#596, #364). */
export const watchSilent = defineFault({
    id: "watch-silent",
    layer: "api",
    title: "A watch goes silent",
    docs: "The connection stays open, but no event and no bookmark ever comes again. Only asking tells that something was missed.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_events }) => ({
        hook: "watch",
        firesLater: true,
        action: { do: "silence", afterEvents: after_events },
    }),
    describe: ({ after_events }) => `tells ${after_events} events of the watch and then nothing more`,
});
