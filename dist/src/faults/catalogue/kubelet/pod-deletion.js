import { z } from "zod";
import { defineFault } from "../../fault.js";
import { whichPods } from "./which-pods.js";
const parameters = z.strictObject({
    ...whichPods,
    grace_seconds: z
        .int()
        .min(0)
        .optional()
        .describe("The pods' own grace period when left out; 0 takes them away at once."),
});
/** Somebody with kubectl, a controller or a node drain takes the job's pods away (gitlab-runner#28100). */
export const podDeletion = defineFault({
    id: "pod-deletion",
    layer: "kubelet",
    title: "Somebody deletes the job's pods",
    docs: "The pods get a deletion timestamp; their containers get SIGTERM, and SIGKILL when the grace period is over. A job that does not finish within it is a failure of the system.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ namespace, name, grace_seconds }) => ({
        hook: "moment",
        action: { do: "delete-pods", pods: { namespace, name }, graceSeconds: grace_seconds },
    }),
    describe: ({ grace_seconds: grace }) => `somebody deletes the job's pods${grace === undefined ? "" : ` with ${grace} s of grace`}`,
});
