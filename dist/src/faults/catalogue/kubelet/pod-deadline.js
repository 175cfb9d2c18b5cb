import { z } from "zod";
import { defineFault } from "../../fault.js";
import { whichPods } from "./which-pods.js";
const parameters = z.strictObject({ ...whichPods });
/** activeDeadlineSeconds is over before the runner says that the job is (gitlab-runner#29279). */
export const podDeadline = defineFault({
    id: "pod-deadline",
    layer: "kubelet",
    title: "A pod's active deadline is over",
    docs: "The kubelet ends the containers with the pod's grace period, then the phase is Failed with reason DeadlineExceeded; the object stays.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ namespace, name }) => ({
        hook: "moment",
        action: {
            do: "end-pods",
            pods: { namespace, name },
            reason: "DeadlineExceeded",
            message: "Pod was active on the node longer than the specified deadline",
            disrupts: false,
            graceMs: undefined,
        },
    }),
    describe: () => "the pods' active deadline is over",
});
