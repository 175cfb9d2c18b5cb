import { z } from "zod";
import { defineFault } from "../../fault.js";
import { whichPods } from "./which-pods.js";
const parameters = z.strictObject({
    ...whichPods,
    by: z.enum(["api", "node-pressure"]).default("api").describe("Who evicts."),
    resource: z
        .enum(["memory", "ephemeral-storage", "inodes", "pids"])
        .default("memory")
        .describe("Of node-pressure: what the node ran out of."),
});
/** A node drain, an autoscaler, or a node that runs out of something takes pods away (gitlab-runner#26856, #28100, #37911, #38678). */
export const podEviction = defineFault({
    id: "pod-eviction",
    layer: "kubelet",
    title: "Pods are evicted",
    docs: "api: the condition DisruptionTarget says EvictionByEvictionAPI, then the pod is deleted with its own grace period. node-pressure: the kubelet ends the pod at once: phase Failed, reason Evicted, condition DisruptionTarget with TerminationByKubelet, an event Evicted; the object stays.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm({ namespace, name, by, resource }) {
        const pods = { namespace, name };
        if (by === "api")
            return { hook: "moment", action: { do: "evict-pods", pods } };
        const message = `The node was low on resource: ${resource}. `;
        return {
            hook: "moment",
            action: { do: "end-pods", pods, reason: "Evicted", message, disrupts: true, graceMs: 0 },
        };
    },
    describe: ({ by, resource }) => by === "api" ? "somebody evicts the pods" : `the node runs out of ${resource} and evicts the pods`,
});
