import { z } from "zod";
import { defineFault } from "../../fault.js";
import { endContainer, whichContainer } from "./end-container.js";
const parameters = z.strictObject(whichContainer);
/** The kernel kills a container that needs more memory than its limit (gitlab-runner#38244, #27266). */
export const containerOom = defineFault({
    id: "container-oom",
    layer: "kubelet",
    title: "A container is killed for its memory",
    docs: "All processes of the container are gone; its status is terminated with exit code 137 and reason OOMKilled. There is no event.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: (which) => endContainer(which, { exitCode: 137, reason: "OOMKilled" }),
    describe: ({ container }) => `container ${container} is killed for its memory`,
});
