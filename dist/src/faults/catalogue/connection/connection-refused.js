import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    ms: z.int().min(1).describe("For so long; then the same port is back."),
    open_connections: z
        .enum(["keep", "reset", "end"])
        .default("reset")
        .describe("What becomes of the connections that are open at that moment."),
});
/** A server is started anew: for a while nobody listens. */
export const connectionRefused = defineFault({
    id: "connection-refused",
    layer: "connection",
    title: "Nobody listens for a while",
    docs: "Whoever wants to connect is refused (ECONNREFUSED, `connect: connection refused`). It happens by itself, at the event of `when.on` (a request: {type: request, verb: create, resource: pods}) or once the conditions hold; a request that brought it about is acted upon, and its answer goes the way of the open connections. GitLab and its Git have one port.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ ms, open_connections }) => ({
        hook: "moment",
        action: { do: "close-door", how: "refuse", ms, open: open_connections },
    }),
    describe: ({ ms, open_connections }) => `refuses connections for ${ms} ms; those that are open: ${open_connections}`,
});
