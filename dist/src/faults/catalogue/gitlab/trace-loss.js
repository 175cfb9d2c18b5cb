import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    keep_bytes: z.int().min(0).default(0).describe("How much of the trace is still there."),
});
/** GitLab keeps the newest piece of a running job's trace in memory, which may be lost. */
export const traceLoss = defineFault({
    id: "trace-loss",
    layer: "gitlab",
    title: "GitLab loses the end of the trace",
    docs: "What was acknowledged is gone. The next piece is answered with 416 and the true Range, the final update with 412: the runner still has all bytes and has to send them again.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ keep_bytes }) => ({ hook: "moment", action: { do: "lose-trace", keepBytes: keep_bytes } }),
    describe: ({ keep_bytes }) => `GitLab loses the trace after byte ${keep_bytes}`,
});
