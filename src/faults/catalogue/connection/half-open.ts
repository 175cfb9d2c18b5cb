import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  at: z
    .enum(["accept", "request", "response"])
    .default("response")
    .describe(
      "accept: the connection, counted from its beginning. request: before the matched request is acted upon. response: while it is being answered.",
    ),
  after_ms: z.int().min(1).optional().describe("Of accept and response: the peer vanishes so much later."),
});

/** The peer is gone and nobody says so: a pulled cable, a NAT that forgot, a node that froze. */
export const halfOpen = defineFault({
  id: "half-open",
  layer: "connection",
  title: "The peer vanishes silently",
  docs: "The connection stays open, nothing arrives over it any more in either direction and nothing is answered, pings included. On loopback the kernel still acknowledges bytes, so only a limit or a heartbeat of the client's own finds out. Exec, attach and port-forward streams vanish whole, also what the client sends.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm({ at, after_ms }) {
    if (at === "request") return { hook: "request", action: { do: "silence" } };
    const toxic = {
      do: "break",
      how: "silence",
      ...(after_ms === undefined ? { afterBytes: 0 } : { afterMs: after_ms }),
    } as const;
    const later = { goesOn: true, firesLater: true };
    if (at === "response") return { hook: "response", action: { do: "impair", toxic }, ...later };
    return { hook: "connection", action: { do: "impair", direction: "to-client", toxic }, ...later };
  },
  describe: ({ at, after_ms }) =>
    `falls silent for good ${after_ms === undefined ? "" : `${after_ms} ms after `}${after_ms === undefined ? "at" : "the"} ${at}`,
});
