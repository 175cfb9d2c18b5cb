import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  ms: z.int().min(1).describe("Milliseconds of world time until the webhook allows the request."),
});

/** A webhook that takes its time, and allows the request in the end. One that is too slow is `webhook-fails` with `cause: timeout`. */
export const webhookSlow = defineFault({
  id: "webhook-slow",
  layer: "admission",
  title: "An admission webhook is slow",
  docs: "The object is created, only late: a client that gave up meanwhile meets 409 when it tries again.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ ms }) => ({ hook: "operation", goesOn: true, action: { do: "delay", ms } }),
  describe: ({ ms }) => `a webhook takes ${ms} ms to allow it`,
});
