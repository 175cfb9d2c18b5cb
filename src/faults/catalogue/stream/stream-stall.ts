import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { WITH_INPUT } from "../../request-kinds.ts";
import { describePlace, isOnePlace, ONE_PLACE, placeOf, placeShape } from "./place-parameters.ts";

const parameters = z
  .strictObject({
    channel: z.enum(["stdin", "output"]).default("output").describe("Which direction stands still."),
    ...placeShape,
    for_ms: z.int().min(1).optional().describe("For so long; for ever when left out."),
  })
  .refine(isOnePlace, ONE_PLACE);

/** A stream that freezes although its connection lives (gitlab-runner#3299, #3814, #26032). */
export const streamStall = defineFault({
  id: "stream-stall",
  layer: "stream",
  title: "A stream falls silent while its connection stays open",
  docs: "What comes after the place waits, and so does the status after it; pings are answered. The process in the container goes on and ends as it would. A client has to notice by itself that nothing comes any more.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ channel, for_ms, ...place }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    ...(channel === "stdin" ? { befalls: WITH_INPUT } : {}),
    action: { do: "stall", channel, at: placeOf(place), ms: for_ms },
  }),
  describe: ({ channel, for_ms, ...place }) =>
    `stalls ${channel} ${describePlace(place)}${for_ms === undefined ? "" : ` for ${for_ms} ms`}`,
});
