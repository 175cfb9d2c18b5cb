import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    message: z
        .string()
        .default("0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.")
        .describe("Why no node takes the pod."),
    retry_ms: z.int().min(1).default(1000).describe("The scheduler looks at the pod again after so many milliseconds."),
});
/** No node takes a pod. The scheduler looks again and again, so `when` says how often it finds none. */
export const unschedulable = defineFault({
    id: "unschedulable",
    layer: "node",
    title: "No node takes a pod",
    docs: "The pod stays Pending with the condition PodScheduled=False, reason Unschedulable, and an event FailedScheduling, until it is looked at anew.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ message, retry_ms }) => ({ hook: "schedule", action: { do: "refuse", message, retryMs: retry_ms } }),
    describe: () => "finds no node for the pod",
});
