import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  ms: z.int().min(1).describe("Before each message leaves; the ones behind it wait too."),
});

/** Messages of a stream that take their time. */
export const outputLate = defineFault({
  id: "output-late",
  layer: "stream",
  title: "Each message of an output is late",
  docs: "All output arrives, and the status after it, each message so much later than the one before it.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ ms }) => ({ hook: "stream", goesOn: true, action: { do: "lag", ms } }),
  describe: ({ ms }) => `sends each message ${ms} ms late`,
});
