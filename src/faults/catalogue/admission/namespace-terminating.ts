import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** Somebody deletes the namespace, whose end takes long; `when` says from when until when. */
export const namespaceTerminating = defineFault({
  id: "namespace-terminating",
  layer: "admission",
  title: "The namespace is being terminated",
  docs: "Nothing can be created there: 403 `unable to create new content in namespace … because it is being terminated`. What is there can be read and deleted.",
  targets: ["api"],
  worlds: ["fake"],
  parameters: z.strictObject({}),
  arm: () => ({
    hook: "operation",
    verbs: ["create", "update", "patch"],
    goesOn: true,
    action: { do: "terminate-namespace" },
  }),
  describe: () => "the namespace is being terminated",
});
