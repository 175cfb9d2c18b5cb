import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  after_bytes: z
    .int()
    .min(0)
    .default(0)
    .describe("Bytes of the answer's body that still arrive; its head does in any case."),
  how: z.enum(["reset", "end"]).default("reset").describe("TCP reset, or an orderly end."),
});

/** The answer to a matched request breaks off in the middle. */
export const responseCut = defineFault({
  id: "response-cut",
  layer: "connection",
  title: "An answer breaks off in its body",
  docs: "reset: the client reads `connection reset by peer` after those bytes. end: the connection is closed in good order too early, `unexpected EOF` (Node: `aborted`; curl: exit 18). A body that is smaller arrives whole. Of exec, attach and port-forward, the bytes after the request for the upgrade are counted.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ after_bytes, how }) => ({
    hook: "response",
    goesOn: true,
    firesLater: true,
    action: { do: "impair", toxic: { do: "break", afterBytes: after_bytes, how } },
  }),
  describe: ({ after_bytes, how }) =>
    `${how === "reset" ? "resets" : "ends"} the connection after ${after_bytes} bytes of the answer`,
});
