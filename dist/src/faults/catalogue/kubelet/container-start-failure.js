import { z } from "zod";
import { defineFault } from "../../fault.js";
/** What a kubelet tells when nothing else is said. */
const MESSAGES = {
    CreateContainerConfigError: "failed to sync secret cache: timed out waiting for the condition",
    CreateContainerError: "context deadline exceeded",
    RunContainerError: "failed to create containerd task: failed to create shim task: context deadline exceeded: unknown",
};
const parameters = z.strictObject({
    reason: z
        .enum(["CreateContainerConfigError", "CreateContainerError", "RunContainerError"])
        .describe("With which the container waits."),
    message: z.string().optional().describe("What the kubelet tells; something fitting when left out."),
});
/** A container cannot be made or run (gitlab-runner#39361). The first two are tried again, so `when` says how often they happen. */
export const containerStartFailure = defineFault({
    id: "container-start-failure",
    layer: "kubelet",
    title: "A container cannot be made or run",
    docs: "The container waits with the reason, and an event Failed tells the message. What could not be made is tried again; what could not be run ends with exit code 128 and reason StartError.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ reason, message = MESSAGES[reason] }) => ({
        hook: "container-start",
        action: { do: "refuse", reason, message },
    }),
    describe: ({ reason }) => `does not start the container: ${reason}`,
});
