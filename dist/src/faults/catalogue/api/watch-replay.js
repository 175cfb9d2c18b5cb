import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    after_events: z.int().min(1).default(3).describe("Once so many events were told, all of them are told again."),
});
/** A server whose cache starts anew repeats what it has told already. */
export const watchReplay = defineFault({
    id: "watch-replay",
    layer: "api",
    title: "A watch tells old events again",
    docs: "The same events come a second time, in order, under their old resource versions; bookmarks are left out. A pod that runs has not gone back to Pending.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_events }) => ({
        hook: "watch",
        firesLater: true,
        goesOn: true,
        action: { do: "replay", afterEvents: after_events },
    }),
    describe: ({ after_events }) => `tells the first ${after_events} events of the watch twice`,
});
