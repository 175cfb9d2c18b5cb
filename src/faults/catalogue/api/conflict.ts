import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  because: z
    .enum(["modified", "replaced"])
    .default("modified")
    .describe("modified: somebody wrote the object in between. replaced: it is another object of the same name."),
});

/** An update, patch or delete comes too late: 409 `Operation cannot be fulfilled on …`. */
export const conflict = defineFault({
  id: "conflict",
  layer: "api",
  title: "An update or delete meets a conflict",
  docs: "409 with reason Conflict, as for a resourceVersion or UID precondition that no longer holds; nothing is changed. It is not among the errors that are retried as they are.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ because }) => ({ hook: "operation", action: { do: "conflict", because } }),
  describe: ({ because }) => `answers 409: the object was ${because}`,
});
