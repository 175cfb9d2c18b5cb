import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({ ms: z.int().min(1).describe("Milliseconds of world time.") });
/** A large image, a slow registry (gitlab-runner#3681): nothing fails, and nothing starts. */
export const slowPull = defineFault({
    id: "slow-pull",
    layer: "kubelet",
    title: "Pulling an image takes long",
    docs: "After the event Pulling the container waits with ContainerCreating or PodInitializing, then everything goes on. Whether the pod is still wanted then is a matter of poll_timeout.",
    targets: ["registry"],
    worlds: ["fake"],
    parameters,
    arm: ({ ms }) => ({ hook: "pull", action: { do: "delay", ms }, goesOn: true }),
    describe: ({ ms }) => `takes ${ms} ms for the pull`,
});
