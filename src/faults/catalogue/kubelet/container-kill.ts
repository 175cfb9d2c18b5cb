import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { whichPods } from "./which-pods.ts";

const parameters = z.strictObject({
  ...whichPods,
  container: z.string().describe("Name of the container: build, helper, or a service's."),
});

/** Somebody on the node kills a container. */
export const containerKill = defineFault({
  id: "container-kill",
  layer: "kubelet",
  title: "A container is killed",
  docs: "All processes of the container get SIGKILL; its status is terminated with exit code 137 and reason Error.",
  targets: ["cluster"],
  worlds: ["fake"],
  parameters,
  arm: ({ namespace, name, container }) => ({
    hook: "moment",
    action: {
      do: "end-container",
      pods: { namespace, name },
      container,
      exitCode: 137,
      reason: undefined,
      restart: false,
    },
  }),
  describe: ({ container }) => `container ${container} gets SIGKILL`,
});
