import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    after_bytes: z
        .int()
        .min(0)
        .default(0)
        .describe("Bytes of the request's body that are read before; 0: only its head."),
});
/** The server goes away while its client is still writing. */
export const brokenPipe = defineFault({
    id: "broken-pipe",
    layer: "connection",
    title: "The server stops reading while the client writes",
    docs: "The server ends the connection and resets what is still written: who is in the middle of writing meets EPIPE (`write: broken pipe`; curl: exit 55), who looks for the answer first meets the end (`unexpected EOF`). It takes a body that is larger than the socket buffers to be sure to be in the middle of writing. The server has done nothing.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_bytes }) => ({
        hook: "body",
        firesLater: true,
        action: { do: "cut", afterBytes: after_bytes, how: "pipe" },
    }),
    describe: ({ after_bytes }) => `stops reading after ${after_bytes} bytes of the request's body, and closes`,
});
