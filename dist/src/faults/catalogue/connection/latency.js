import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z
    .strictObject({
    ms: z.int().min(1).describe("Milliseconds of world time."),
    jitter_ms: z.int().min(0).default(0).describe("So much more or less, drawn from the run's seed."),
    at: z.enum(["accept", "request", "response", "bytes"]).default("request"),
    direction: z.enum(["to-client", "to-server"]).optional().describe("Of bytes: which ones; to-client when left out."),
})
    .refine(({ at, direction }) => at === "bytes" || direction === undefined, {
    message: "means something at: bytes only",
    path: ["direction"],
});
/** Everything is right, only late. */
export const latency = defineFault({
    id: "latency",
    layer: "connection",
    title: "Answers come late",
    docs: "accept delays the TLS handshake, request delays the work, response delays an answer whose work is done, bytes delays all that goes over a connection, in its order.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm({ ms, jitter_ms, at, direction = "to-client" }) {
        if (at === "bytes") {
            return {
                hook: "connection",
                goesOn: true,
                action: { do: "impair", direction, toxic: { do: "delay-bytes", ms, jitterMs: jitter_ms } },
            };
        }
        const action = { do: "delay", ms, ...(jitter_ms === 0 ? {} : { jitterMs: jitter_ms }) };
        if (at === "accept")
            return { hook: "connection", action, goesOn: true };
        return at === "request" ? { hook: "request", action, goesOn: true } : { hook: "response", action, goesOn: true };
    },
    describe: ({ ms, jitter_ms, at, direction }) => {
        const time = jitter_ms === 0 ? `${ms} ms` : `${ms} ± ${jitter_ms} ms`;
        return at === "bytes" ? `delays every byte ${direction ?? "to-client"} by ${time}` : `waits ${time} at the ${at}`;
    },
});
