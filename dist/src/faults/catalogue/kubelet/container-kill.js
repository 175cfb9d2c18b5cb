import { z } from "zod";
import { defineFault } from "../../fault.js";
import { endContainer, whichContainer } from "./end-container.js";
const parameters = z.strictObject(whichContainer);
/** Somebody on the node kills a container. */
export const containerKill = defineFault({
    id: "container-kill",
    layer: "kubelet",
    title: "A container is killed",
    docs: "All processes of the container get SIGKILL; its status is terminated with exit code 137 and reason Error.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: (which) => endContainer(which, { exitCode: 137 }),
    describe: ({ container }) => `container ${container} gets SIGKILL`,
});
