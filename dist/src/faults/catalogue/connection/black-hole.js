import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    ms: z.int().min(1).describe("For so long; then the same port is back."),
    open_connections: z
        .enum(["keep", "reset", "end"])
        .default("keep")
        .describe("What becomes of the connections that are open at that moment."),
});
/** Packets to the server go nowhere. */
export const blackHole = defineFault({
    id: "black-hole",
    layer: "connection",
    title: "Connecting is never answered",
    docs: "A SYN gets no answer: the client meets its own limit (`connect: connection timed out`, `i/o timeout`; curl: exit 28), or is let in by a SYN that it repeats when the time is over (Linux: after 1, 3, 7 s). It is real for any client on this machine: the port's queue of connections is full and nobody takes one out. Connections that are open stay as they are unless they are told otherwise; half-open makes them fall silent. When it happens is told as for connection-refused.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ ms, open_connections }) => ({
        hook: "moment",
        action: { do: "close-door", how: "ignore", ms, open: open_connections },
    }),
    describe: ({ ms, open_connections }) => `answers nobody who connects for ${ms} ms; connections that are open: ${open_connections}`,
});
