import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    node: z.string().optional().describe("Its name; all nodes when left out."),
    how: z.enum(["not-ready", "unreachable"]).default("unreachable"),
    for_ms: z.int().min(1).optional().describe("The node is well again after so long; never when left out."),
});
/** A node that is in trouble, or that nobody hears of any more. */
export const nodeNotReady = defineFault({
    id: "node-not-ready",
    layer: "node",
    title: "A node is not ready",
    docs: "not-ready: its kubelet works and says Ready=False. unreachable: Ready=Unknown; every stream to it breaks, new ones fail with `error dialing backend`, nothing that happens on it reaches the API, and pods there go on. Either way the node is tainted, its pods get the event NodeNotReady and Ready=False, and are deleted when they have tolerated the taint long enough (300 s by default).",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ node, how, for_ms }) => ({ hook: "moment", action: { do: "lose-node", node, how, forMs: for_ms } }),
    describe: ({ how, for_ms }) => `the node becomes ${how === "not-ready" ? "not ready" : "unreachable"}${for_ms === undefined ? "" : ` for ${for_ms} ms`}`,
});
