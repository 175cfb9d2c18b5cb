import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    ms: z.int().describe("So many milliseconds later than the true time; negative: earlier."),
});
/** A node without a working time service. */
export const nodeClock = defineFault({
    id: "node-clock",
    layer: "node",
    title: "The clock of the nodes is off",
    docs: "What the kubelet writes is dated by its own clock: start and end of containers, conditions, events, lines of logs. The API server's dates (creation, deletion) are right.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ ms }) => ({ hook: "moment", action: { do: "shift-node-clock", ms } }),
    describe: ({ ms }) => `the clock of the nodes is ${Math.abs(ms)} ms ${ms < 0 ? "late" : "early"}`,
});
