import { z } from "zod";
import { defineFault } from "../../fault.js";
import { armImpairment, impairmentParameters } from "./impairment.js";
const parameters = impairmentParameters({
    bytes: z.int().min(1).default(1).describe("At most so many come at a time."),
    pause_ms: z
        .int()
        .min(0)
        .default(1)
        .describe("Milliseconds of world time after each piece; with 0 several may be read as one."),
}, "response");
/** Whoever takes what one read brings for a whole line, a whole object or a whole character is found out. */
export const slicing = defineFault({
    id: "slicing",
    layer: "connection",
    title: "Bytes come in small pieces",
    docs: "Everything arrives, in pieces that end anywhere: in a character, a line, an object. Over TLS only at: response cuts what the client reads; at: connection cuts TLS records.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ bytes, pause_ms, ...place }) => armImpairment(place, { do: "slice", bytes, pauseMs: pause_ms }),
    describe: ({ bytes, pause_ms, at, direction = "to-client" }) => `sends ${at === "response" ? "the answer" : `all ${direction}`} in pieces of ${bytes} bytes${pause_ms === 0 ? "" : `, ${pause_ms} ms apart`}`,
});
