import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** `where` says which permission (verb, resource, subresource, namespace, name), `when` from when until when. */
export const permissionTaken = defineFault({
  id: "permission-taken",
  layer: "authorization",
  title: "A permission is taken away",
  docs: "As if the Role had lost the rule: requests are answered 403 `… is forbidden: User … cannot …`, and access reviews say the same. Streams and watches that are open go on. Administrators keep what they have.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({ hook: "authorize", action: { do: "deny" } }),
  describe: () => "is not permitted any more",
});
