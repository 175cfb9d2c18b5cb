import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  ms: z.int().min(1).default(200).describe("What comes within this time of its first byte is one message."),
});

/** Output in messages that hold much more than was written at a time. */
export const outputMerged = defineFault({
  id: "output-merged",
  layer: "stream",
  title: "Output that came in several messages comes in one",
  docs: "The same bytes in the same order, but those of a stretch of time in one message, stdout and stderr each for itself: the end of one stage and the start of the next may come at once.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ ms }) => ({ hook: "stream", goesOn: true, action: { do: "merge", ms } }),
  describe: ({ ms }) => `merges what is put out within ${ms} ms`,
});
