import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { whichPods } from "./which-pods.ts";

const parameters = z.strictObject({
  ...whichPods,
  container: z.string().describe("Name of the container: build, helper, or a service's."),
});

/** The kernel kills a container that needs more memory than its limit (gitlab-runner#38244, #27266). */
export const containerOom = defineFault({
  id: "container-oom",
  layer: "kubelet",
  title: "A container is killed for its memory",
  docs: "All processes of the container are gone; its status is terminated with exit code 137 and reason OOMKilled. There is no event.",
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
      reason: "OOMKilled",
      restart: false,
    },
  }),
  describe: ({ container }) => `container ${container} is killed for its memory`,
});
