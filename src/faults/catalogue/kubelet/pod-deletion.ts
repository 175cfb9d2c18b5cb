import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** Somebody with kubectl, a controller or a node drain takes the job's pods away (gitlab-runner#28100). */
export const podDeletion = defineFault({
  id: "pod-deletion",
  layer: "kubelet",
  title: "Somebody deletes the job's pods",
  docs: "All pods in the jobs' namespace are deleted with their own grace period. A runner has to call the job a system failure, quickly.",
  targets: ["cluster"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({ hook: "moment", action: { do: "delete-pods" } }),
  describe: () => "somebody deletes the job's pods",
});
