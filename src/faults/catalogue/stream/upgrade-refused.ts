import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { STREAMS } from "../../request-kinds.ts";

const REASONS: Record<number, string> = { 403: "Forbidden", 404: "NotFound", 500: "InternalError" };

const parameters = z.strictObject({
  status: z.int().min(400).max(599).default(500),
  message: z.string().default("error dialing backend: dial tcp 10.0.0.7:10250: connect: connection refused"),
  words: z
    .enum(["status", "plain"])
    .default("status")
    .describe("A Status of the API server, or plain text of whoever stands before or behind it."),
});

/** exec, attach, log or port-forward is answered with a refusal in place of 101. */
export const upgradeRefused = defineFault({
  id: "upgrade-refused",
  layer: "stream",
  title: "An exec, attach, log or port-forward stream is refused",
  docs: "The request is answered with this HTTP status instead of being upgraded, and nothing starts. client-go puts the text behind `unable to upgrade connection:` unless it is a Status.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ status, message, words }) => ({
    hook: "request",
    befalls: STREAMS,
    action:
      words === "plain"
        ? { do: "answer", status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: message }
        : {
            do: "answer",
            status,
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({
              kind: "Status",
              apiVersion: "v1",
              metadata: {},
              status: "Failure",
              message,
              reason: REASONS[status] ?? "Unknown",
              code: status,
            }),
          },
  }),
  describe: ({ status, message }) => `refuses the stream with ${status} ${JSON.stringify(message)}`,
});
