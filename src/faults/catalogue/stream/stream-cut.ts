import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  channel: z
    .enum(["stdin", "output"])
    .default("output")
    .describe("Whose bytes are counted; stdin flows to the container."),
  after_bytes: z
    .int()
    .min(0)
    .default(1)
    .describe("Cut when so many bytes were delivered; 0 cuts when the stream opens."),
  whole_messages: z
    .boolean()
    .default(true)
    .describe("Deliver the message that reaches the limit whole; false tears it at the byte."),
  how: z.enum(["reset", "end"]).default("reset").describe("TCP reset, or an orderly close without an exit status."),
});

/** exec, attach and log streams that break while the process in the container lives on (gitlab-runner#4119). */
export const streamCut = defineFault({
  id: "stream-cut",
  layer: "stream",
  title: "An exec, attach or log stream breaks",
  docs: "The counted bytes arrive, then the connection breaks without an exit status. The process in the container is not touched.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ channel, after_bytes, whole_messages, how }) => ({
    hook: "stream",
    firesLater: true,
    action: { do: "cut", channel, afterBytes: after_bytes, wholeMessages: whole_messages, how },
  }),
  describe: ({ channel, after_bytes, how }) =>
    `${how === "reset" ? "resets" : "ends"} the stream after ${after_bytes} bytes of ${channel}`,
});
