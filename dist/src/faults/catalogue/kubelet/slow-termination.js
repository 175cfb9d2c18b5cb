import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({ ms: z.int().min(1).describe("Milliseconds of world time.") });
/** A pod that has ended and stays: its network or its volumes are taken down slowly. */
export const slowTermination = defineFault({
    id: "slow-termination",
    layer: "kubelet",
    title: "A pod takes long to go",
    docs: "Its containers end as they would, then it stays Terminating for a while. A runner does not wait for it.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ ms }) => ({ hook: "teardown", action: { do: "delay", ms }, goesOn: true }),
    describe: ({ ms }) => `takes ${ms} ms to take the pod down`,
});
