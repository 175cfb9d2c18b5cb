import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    missing: z
        .enum(["upgrade", "streams"])
        .default("upgrade")
        .describe("The 101 itself, or all that should follow it: SYN_REPLY of SPDY, any message of WebSocket."),
});
/** A stream that is neither opened nor refused. */
export const streamNeverOpens = defineFault({
    id: "stream-never-opens",
    layer: "stream",
    title: "An exec, attach or log stream is neither opened nor refused",
    docs: "The request is taken and nothing is done: no process starts, no answer comes (or only the 101), and the connection stays open until the client gives up.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ missing }) => ({ hook: "stream", action: { do: "never-open", missing } }),
    describe: ({ missing }) => (missing === "upgrade" ? "never answers the upgrade" : "never opens the streams"),
});
