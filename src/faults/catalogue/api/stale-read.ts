import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  shows: z
    .enum(["missing", "created"])
    .default("missing")
    .describe("missing: 404, as before the object was created. created: the object as it was just after."),
});

/** A read is answered from a cache that lags. For n reads by `when: {to: n}`, for a time by `when: {until: {elapsed_ms, since}}`. */
export const staleRead = defineFault({
  id: "stale-read",
  layer: "api",
  title: "A read shows the past",
  docs: "A GET just after a create says NotFound, or shows the object without all that has happened to it. An object that was seen to be created has not ended because of that.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ shows }) => ({
    hook: "operation",
    befalls: ["plain"],
    verbs: ["get"],
    action: { do: "show-past", object: shows },
  }),
  describe: ({ shows }) =>
    shows === "missing" ? "does not find the object yet" : "shows the object as it was just after it was created",
});
