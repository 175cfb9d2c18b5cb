import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  after_bytes: z.int().min(0).default(0).describe("So many bytes of the body leave whole."),
  how: z
    .enum(["reset", "end", "stall", "garble"])
    .default("reset")
    .describe(
      "reset: TCP reset. end: an orderly close in the middle. stall: nothing more comes. garble: the next byte is another one, the rest is right.",
    ),
});

const TEXTS = {
  reset: "resets the connection",
  end: "closes the connection",
  stall: "sends nothing more",
  garble: "sends a wrong byte",
};

/** The answer has begun well: a pack, an artifact, a cache, a job. */
export const answerBroken = defineFault({
  id: "answer-broken",
  layer: "gitlab",
  title: "An answer breaks in the middle of its body",
  docs: "Status and headers are right. A pack that is cut or wrong must not be taken for a work tree (git checks it), nor half an artifact for a whole one. A stalled transfer ends with the limits of the stage or of the job.",
  targets: ["git", "gitlab", "object-store"],
  worlds: ["fake"],
  parameters,
  arm: ({ after_bytes, how }) => ({
    hook: "answer",
    firesLater: true,
    action: { do: "break", afterBytes: after_bytes, how },
  }),
  describe: ({ after_bytes, how }) => `${TEXTS[how]} after ${after_bytes} bytes of the answer's body`,
});
