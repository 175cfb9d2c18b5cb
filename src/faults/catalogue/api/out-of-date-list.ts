import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  writes: z.int().min(1).default(1).describe("So many writes of that resource, the latest ones, are not shown."),
});

/** A list is answered from a cache that lags: an older resourceVersion and its contents. */
export const outOfDateList = defineFault({
  id: "out-of-date-list",
  layer: "api",
  title: "A list shows the past",
  docs: "Items and resourceVersion are those of an earlier moment, so a watch that goes on from there tells everything since once more. What was known to be newer must not be forgotten.",
  targets: ["api"],
  worlds: ["fake"],
  parameters,
  arm: ({ writes }) => ({ hook: "operation", verbs: ["list", "watch"], action: { do: "rewind", writes } }),
  describe: ({ writes }) => `shows the list as it was ${writes} ${writes === 1 ? "write" : "writes"} ago`,
});
