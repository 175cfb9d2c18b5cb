import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    after_bytes: z.int().min(0).default(0).describe("Bytes of the request's body that are read; 0: only its head."),
    how: z
        .enum(["reset", "end", "silence"])
        .default("reset")
        .describe("TCP reset, an orderly end, or nothing more is read and nothing answered."),
});
/** The server breaks off while a matched request is being sent. It has done nothing. */
export const requestCut = defineFault({
    id: "request-cut",
    layer: "connection",
    title: "The connection breaks while the request is being sent",
    docs: "The server reads so many bytes of the body, does nothing, and breaks off. A body that is smaller comes in whole, and nothing happens.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_bytes, how }) => ({
        hook: "body",
        firesLater: true,
        action: { do: "cut", afterBytes: after_bytes, how },
    }),
    describe: ({ after_bytes, how }) => `${{ reset: "resets the connection", end: "ends the connection", silence: "falls silent" }[how]} after ${after_bytes} bytes of the request's body`,
});
