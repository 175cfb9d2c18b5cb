import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  webhook: z.string().default("validate.policy.example.com").describe("Name of the webhook."),
  message: z.string().default("not in this cluster").describe("What the webhook says; may be empty."),
  status: z.int().min(400).max(599).default(403).describe("The code that the webhook gives; 403 is the usual one."),
  reason: z.string().default("Forbidden").describe("The reason that it gives."),
});

/** A validating or mutating webhook refuses the object. */
export const webhookDenies = defineFault({
  id: "webhook-denies",
  layer: "admission",
  title: "An admission webhook denies the request",
  docs: '`admission webhook "NAME" denied the request: …`. A decision, not an accident: it is not tried again.',
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ webhook, message, status, reason }) => ({
    hook: "operation",
    action: {
      do: "refuse",
      status,
      reason,
      message: `admission webhook "${webhook}" denied the request${message === "" ? " without explanation" : `: ${message}`}`,
    },
  }),
  describe: ({ webhook, message }) => `webhook ${webhook} denies it: "${message}"`,
});
