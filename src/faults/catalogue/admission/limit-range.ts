import { z } from "zod";
import { defineFault } from "../../fault.ts";

const amounts = z.record(z.string(), z.string()).optional();

const parameters = z.strictObject({
  limits: z
    .array(
      z.strictObject({
        type: z.enum(["Container", "Pod"]),
        min: amounts,
        max: amounts,
        default: amounts,
        defaultRequest: amounts,
        maxLimitRequestRatio: amounts,
      }),
    )
    .min(1)
    .describe("As `spec.limits` of a LimitRange."),
});

/** Somebody puts a LimitRange into the namespace; `when` says from when until when. */
export const limitRange = defineFault({
  id: "limit-range",
  layer: "admission",
  title: "A LimitRange appears",
  docs: "New pods get its defaults, and are refused with 403 (`maximum cpu usage per Container is …`) where they break its bounds.",
  targets: ["api"],
  worlds: ["fake"],
  parameters,
  arm: ({ limits }) => ({
    hook: "operation",
    verbs: ["create", "update", "patch"],
    goesOn: true,
    action: { do: "add-limit-range", limits },
  }),
  describe: ({ limits }) => `a LimitRange for ${limits.map(({ type }) => `each ${type}`).join(" and ")} holds`,
});
