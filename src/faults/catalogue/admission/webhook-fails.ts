import { z } from "zod";
import { defineFault } from "../../fault.ts";

/** How the call of a webhook ends, in the words of the API server. */
const CAUSES = {
  refused: "dial tcp 10.96.20.7:443: connect: connection refused",
  "no-endpoints": 'no endpoints available for service "policy"',
  "not-found": 'service "policy" not found',
  timeout: "context deadline exceeded",
  certificate: "tls: failed to verify certificate: x509: certificate signed by unknown authority",
  eof: "EOF",
} as const;

const parameters = z.strictObject({
  webhook: z.string().default("validate.policy.example.com").describe("Name of the webhook."),
  cause: z
    .enum(Object.keys(CAUSES) as (keyof typeof CAUSES)[])
    .describe("What the API server meets that calls the webhook."),
});

/** A webhook with `failurePolicy: Fail` cannot be asked: 500 `failed calling webhook "NAME": …`. */
export const webhookFails = defineFault({
  id: "webhook-fails",
  layer: "admission",
  title: "An admission webhook cannot be called",
  docs: "500 InternalError. Whether it is tried again follows from the words: `connection refused` is on the documented list, a timeout, a missing service or a wrong certificate is not.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ webhook, cause }) => ({
    hook: "operation",
    action: {
      do: "refuse",
      status: 500,
      reason: "InternalError",
      message: `Internal error occurred: failed calling webhook "${webhook}": failed to call webhook: Post "https://policy.policy-system.svc:443/validate?timeout=10s": ${CAUSES[cause]}`,
    },
  }),
  describe: ({ webhook, cause }) => `the call of webhook ${webhook} fails: ${cause}`,
});
