import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    which: z
        .enum(["initial", "all"])
        .default("initial")
        .describe("initial: the one that ends the initial events (`k8s.io/initial-events-end`). all: any."),
});
/** What a server or proxy looks like that does not know streaming lists: it ignores `sendInitialEvents`. */
export const missingBookmark = defineFault({
    id: "missing-bookmark",
    layer: "api",
    title: "A watch's bookmarks never come",
    docs: "Everything else is told. A client that asked for the initial events waits for their end in vain, and has to go back to list and watch.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ which }) => ({
        hook: "watch",
        firesLater: true,
        goesOn: true,
        action: { do: "drop-bookmarks", which },
    }),
    describe: ({ which }) => (which === "all" ? "tells no bookmarks" : "never tells the end of the initial events"),
});
