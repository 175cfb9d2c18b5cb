import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  status: z.int().min(400).max(599).describe("HTTP status of the answer."),
  reason: z.string().default("").describe("`reason` of the Status body, e.g. InternalError, TooManyRequests."),
  message: z.string().describe("`message` of the Status body, e.g. `error dialing backend: EOF`."),
  retry_after: z.int().min(0).optional().describe("Seconds for a Retry-After header."),
});

/** An error answer instead of the work, as the API server words it. */
export const httpError = defineFault({
  id: "http-error",
  layer: "api",
  title: "The request is answered with an error",
  docs: "The API server does nothing and answers with a `Status` body; GitLab targets get the same JSON with `message` at the top.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ status, reason, message, retry_after }) => ({
    hook: "request",
    action: {
      do: "answer",
      status,
      headers: {
        "content-type": "application/json",
        ...(retry_after === undefined ? {} : { "retry-after": String(retry_after) }),
      },
      body: JSON.stringify({
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Failure",
        message,
        ...(reason === "" ? {} : { reason }),
        ...(retry_after === undefined ? {} : { details: { retryAfterSeconds: retry_after } }),
        code: status,
      }),
    },
  }),
  describe: ({ status, message }) => `answers ${status} "${message}"`,
});
