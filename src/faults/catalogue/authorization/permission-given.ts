import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** The opposite of `permission-taken`: a role that is mended while a job runs. */
export const permissionGiven = defineFault({
  id: "permission-given",
  layer: "authorization",
  title: "A permission is given",
  docs: "As if a Role had got the rule: requests are carried out that the roles do not allow, and access reviews say so.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({ hook: "authorize", action: { do: "allow" } }),
  describe: () => "is permitted, whatever the roles say",
});
