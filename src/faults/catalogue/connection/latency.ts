import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  ms: z.int().min(1).describe("Milliseconds of world time."),
  at: z.enum(["accept", "request", "response"]).default("request"),
});

/** Everything is right, only late. */
export const latency = defineFault({
  id: "latency",
  layer: "connection",
  title: "The answer comes late",
  docs: "accept delays the TLS handshake, request delays the work, response delays an answer whose work is done.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm({ ms, at }) {
    const action = { do: "delay", ms } as const;
    if (at === "accept") return { hook: "connection", action, goesOn: true };
    return at === "request" ? { hook: "request", action, goesOn: true } : { hook: "response", action, goesOn: true };
  },
  describe: ({ ms, at }) => `waits ${ms} ms at the ${at}`,
});
