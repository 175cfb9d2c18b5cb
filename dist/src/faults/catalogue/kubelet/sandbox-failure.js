import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    message: z
        .string()
        .default('failed to setup network for sandbox: plugin type="bridge" name="cni0" failed (add): failed to allocate for range 0: no IP addresses available in range set')
        .describe("What the container engine answers."),
});
/** The pod's network or first process cannot be made. The kubelet tries again and again, so `when` says how often it fails. */
export const sandboxFailure = defineFault({
    id: "sandbox-failure",
    layer: "kubelet",
    title: "A pod's sandbox cannot be made",
    docs: "Each try is an event FailedCreatePodSandBox; the containers wait with ContainerCreating or PodInitializing, and PodReadyToStartContainers stays False. A runner waits for poll_timeout and says what the events say.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ message }) => ({ hook: "sandbox", action: { do: "fail", message } }),
    describe: () => "cannot make the pod's sandbox",
});
