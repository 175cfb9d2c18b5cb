import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  bytes: z.int().min(1).default(1).describe("The longest message; 1 makes every byte its own."),
});

/** Output in messages that are as small as wanted. */
export const outputSliced = defineFault({
  id: "output-sliced",
  layer: "stream",
  title: "Output comes in very small messages",
  docs: "The same bytes in the same order, each message of at most so many of them: lines, UTF-8 characters, offsets and markers are torn at every place.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ bytes }) => ({ hook: "stream", goesOn: true, action: { do: "slice", bytes } }),
  describe: ({ bytes }) => `slices the output into messages of ${bytes === 1 ? "1 byte" : `${bytes} bytes`}`,
});
