import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    node: z.string().optional().describe("Its name; all nodes when left out."),
    pods: z.enum(["collected", "unknown"]).default("collected").describe("What becomes of the pods in the API."),
    after_ms: z
        .int()
        .min(0)
        .default(1000)
        .describe("How long that takes, in milliseconds; 40 to 60 seconds with a real controller."),
});
/** The machine is gone: a spot instance, a scale-down, a broken disk (gitlab-runner#6576, #26856). */
export const nodeGone = defineFault({
    id: "node-gone",
    layer: "node",
    title: "A node is gone",
    docs: "All that ran there is dead, every stream breaks without a status, and new ones fail with `error dialing backend`. The node's object is deleted, and the pods follow: collected (phase Failed, condition DisruptionTarget with DeletionByPodGC, deleted without grace), or left with phase Unknown and reason NodeLost until somebody deletes them.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ node, pods, after_ms }) => ({ hook: "moment", action: { do: "remove-node", node, pods, afterMs: after_ms } }),
    describe: ({ pods, after_ms }) => `the node is gone, and its pods are ${pods} ${after_ms} ms later`,
});
