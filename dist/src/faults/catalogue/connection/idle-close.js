import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    idle_ms: z
        .int()
        .min(1)
        .optional()
        .describe("The connection closes when no request came for so long; as the next one comes in when left out."),
    how: z.enum(["reset", "end"]).default("end").describe("TCP reset, or an orderly end."),
});
/** A server, or a balancer before it, drops connections that its clients believe to be kept alive. */
export const idleClose = defineFault({
    id: "idle-close",
    layer: "connection",
    title: "A kept-alive connection is closed although it was to be used again",
    docs: "The matched request is answered as always. Without idle_ms the next request over the same connection meets the close and is not acted upon (`EOF`, `connection reset by peer`); with it a client may see the close in time and open another connection.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ idle_ms, how }) => ({
        hook: "response",
        goesOn: true,
        firesLater: true,
        action: { do: "close-idle", how, ...(idle_ms === undefined ? {} : { afterMs: idle_ms }) },
    }),
    describe: ({ idle_ms, how }) => `answers, then ${how === "reset" ? "resets" : "ends"} the kept-alive connection ${idle_ms === undefined ? "as it is used again" : `after ${idle_ms} idle ms`}`,
});
