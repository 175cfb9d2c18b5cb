import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    how: z
        .enum(["reset", "end", "silence"])
        .default("reset")
        .describe("What the client meets instead of the answer: a TCP reset, an orderly end, or nothing at all."),
});
/** The work is done and nobody hears of it. */
export const lostResponse = defineFault({
    id: "lost-response",
    layer: "connection",
    title: "The server does the work, and its answer never arrives",
    docs: "reset: `connection reset by peer`. end: `EOF` before the first byte of an answer. silence: the connection stays open and nothing comes; only a limit of the client's own ends that. Doing it again does it twice.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ how }) => ({ hook: "response", action: { do: how } }),
    describe: ({ how }) => `acts upon the request, then ${{ reset: "resets the connection", end: "closes the connection", silence: "says nothing" }[how]} instead of answering`,
});
