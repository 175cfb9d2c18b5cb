import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    message: z
        .string()
        .default("rpc error: code = DeadlineExceeded desc = context deadline exceeded")
        .describe("Why the volume cannot be mounted."),
});
/** A volume cannot be mounted. The kubelet tries again and again, so `when` says how often it fails. */
export const volumeMountFailure = defineFault({
    id: "volume-mount-failure",
    layer: "kubelet",
    title: "A volume cannot be mounted",
    docs: "Each try is an event FailedMount, `MountVolume.SetUp failed for volume …`; no container starts before all volumes stand.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ message }) => ({ hook: "volume", action: { do: "fail", message } }),
    describe: ({ message }) => `cannot mount the volume: ${message}`,
});
