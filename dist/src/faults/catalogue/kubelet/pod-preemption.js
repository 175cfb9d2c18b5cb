import { z } from "zod";
import { defineFault } from "../../fault.js";
import { whichPods } from "./which-pods.js";
const parameters = z.strictObject({ ...whichPods });
/** A pod of a higher priority needs the room. */
export const podPreemption = defineFault({
    id: "pod-preemption",
    layer: "kubelet",
    title: "Pods make way for a more important one",
    docs: "An event Preempted, the condition DisruptionTarget with PreemptionByScheduler, then a deletion with the pod's own grace period.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ namespace, name }) => ({ hook: "moment", action: { do: "preempt-pods", pods: { namespace, name } } }),
    describe: () => "the pods make way for a more important one",
});
