import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  container: z.string().default("build").describe("The name in the text."),
});

/** The kubelet does not know the container any more, as on a preempted node (gitlab-runner#25463, #37417). */
export const containerNotFound = defineFault({
  id: "container-not-found",
  layer: "stream",
  title: "The kubelet says that the container is not there",
  docs: 'exec, attach and log are answered with 500 and the kubelet\'s own words, `container not found ("build")`, in plain text. client-go makes `unable to upgrade connection: container not found ("build")` of it.',
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ container }) => ({
    hook: "request",
    befalls: ["exec", "attach", "log"],
    notAtPorts: "it belongs to no container",
    action: {
      do: "answer",
      status: 500,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
      body: `container not found ("${container}")`,
    },
  }),
  describe: ({ container }) => `says that container ${container} is not found`,
});
