import { z } from "zod";
import { defineFault } from "../../fault.js";
import { endContainer, whichContainer } from "./end-container.js";
const parameters = z.strictObject({
    ...whichContainer,
    exit_code: z.int().min(0).max(255).describe("Of the first process."),
});
/** A container's first process ends by itself, at a line of a script if `when.on` says so. */
export const containerExit = defineFault({
    id: "container-exit",
    layer: "kubelet",
    title: "A container ends",
    docs: "All processes of the container are gone; its status is terminated with the exit code, reason Completed or Error. No script in it tells its end.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ exit_code, ...which }) => endContainer(which, { exitCode: exit_code }),
    describe: ({ container, exit_code }) => `container ${container} ends with ${exit_code}`,
});
