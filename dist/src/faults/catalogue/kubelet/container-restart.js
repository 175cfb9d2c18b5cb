import { z } from "zod";
import { defineFault } from "../../fault.js";
import { endContainer, whichContainer } from "./end-container.js";
const parameters = z.strictObject({
    ...whichContainer,
    exit_code: z.int().min(0).max(255).default(137).describe("Of the run that ended."),
});
/** A container that ends and is started anew, whatever the pod's restart policy: a runtime that recovers, a probe that failed (gitlab-runner#37417). */
export const containerRestart = defineFault({
    id: "container-restart",
    layer: "kubelet",
    title: "A container is started anew",
    docs: "Its processes are killed, then it runs again with restartCount 1 and lastState terminated. Streams of before are broken, and nothing in it knows of the script that ran.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ exit_code, ...which }) => endContainer(which, { exitCode: exit_code, restart: true }),
    describe: ({ container, exit_code }) => `container ${container} ends with ${exit_code} and is started anew`,
});
