import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z
    .strictObject({
    direction: z.enum(["to-client", "to-server"]).default("to-client").describe("Whose bytes are counted."),
    after_bytes: z.int().min(0).optional().describe("Bytes on the wire, TLS and all."),
    after_ms: z.int().min(1).optional().describe("Milliseconds since the connection was accepted."),
    how: z.enum(["reset", "end"]).default("reset").describe("TCP reset, or an orderly end (FIN)."),
})
    .refine(({ after_bytes, after_ms }) => after_bytes !== undefined || after_ms !== undefined, {
    message: "needs after_bytes or after_ms",
});
/** The wire breaks wherever it happens to be: in a handshake, a head, a body, a frame. */
export const connectionCut = defineFault({
    id: "connection-cut",
    layer: "connection",
    title: "The connection breaks after so many bytes, or after a while",
    docs: "All that was sent before arrives. A client in the middle of an answer reports `connection reset by peer` or `unexpected EOF`; TLS is not ended in order.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ direction, after_bytes, after_ms, how }) => ({
        hook: "connection",
        goesOn: true,
        firesLater: true,
        action: {
            do: "impair",
            direction,
            toxic: {
                do: "break",
                how,
                ...(after_bytes === undefined ? {} : { afterBytes: after_bytes }),
                ...(after_ms === undefined ? {} : { afterMs: after_ms }),
            },
        },
    }),
    describe({ direction, after_bytes, after_ms, how }) {
        const times = [
            after_bytes !== undefined && `${after_bytes} bytes ${direction === "to-client" ? "to" : "from"} the client`,
            after_ms !== undefined && `${after_ms} ms`,
        ].filter((part) => part !== false);
        return `${how === "reset" ? "resets" : "ends"} the connection after ${times.join(" or ")}`;
    },
});
