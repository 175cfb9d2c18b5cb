import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { OF_PROCESSES } from "../../request-kinds.ts";
import { describePlace, isOnePlace, ONE_PLACE, placeOf, placeShape } from "./place-parameters.ts";

const parameters = z
  .strictObject({
    output: z.enum(["stdout", "stderr"]).optional().describe("Only this one; both together when left out."),
    ...placeShape,
  })
  .refine(isOnePlace, ONE_PLACE);

/** The end of an output is lost, the exit status says that all went well (kubernetes#124571). */
export const outputTruncated = defineFault({
  id: "output-truncated",
  layer: "stream",
  title: "The end of an output is lost and the exit status comes all the same",
  docs: "What a process writes after the place never arrives, and the stream ends in order with the true exit status. Only who knows how much there is to come can tell. A connection to a forwarded port ends in order, too.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ output, ...place }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    ...(output === undefined
      ? {}
      : { befalls: OF_PROCESSES, notAtPorts: "it has one output, so `output` has to be left out" }),
    action: { do: "truncate", at: placeOf(place), only: output },
  }),
  describe: ({ output = "the output", ...place }) => `loses ${output} ${describePlace(place)}`,
});
