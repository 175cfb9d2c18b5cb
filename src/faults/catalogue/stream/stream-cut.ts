import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { OF_PROCESSES, WITH_INPUT } from "../../request-kinds.ts";
import { describePlace, isOnePlace, ONE_PLACE, placeOf, placeShape } from "./place-parameters.ts";

const parameters = z
  .strictObject({
    channel: z
      .enum(["stdin", "output"])
      .default("output")
      .describe("Whose bytes are looked at; stdin flows to the container."),
    ...placeShape,
    whole_messages: z
      .boolean()
      .default(true)
      .describe("Deliver the message in which the place lies whole; false tears it at the byte."),
    how: z.enum(["reset", "end"]).default("reset").describe("TCP reset, or an orderly close without an exit status."),
    process: z
      .enum(["goes-on", "killed"])
      .default("goes-on")
      .describe("What becomes of the process in the container; killed is SIGKILL, for attach of the whole container."),
  })
  .refine(isOnePlace, ONE_PLACE);

/** Streams that break (gitlab-runner#4119). */
export const streamCut = defineFault({
  id: "stream-cut",
  layer: "stream",
  title: "An exec, attach, log, watch or port-forward stream breaks",
  docs: "What goes over the channel up to the place arrives, then the connection breaks without an exit status. The process in the container is not touched, unless the plan says so. Of a port-forward, reset breaks all connections to its ports, end the one only, as if its program had closed it.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ channel, whole_messages, how, process, ...place }) => ({
    hook: "stream",
    firesLater: true,
    ...(process === "killed"
      ? { befalls: OF_PROCESSES, notAtPorts: "no process belongs to it, so `process` has to be left out" }
      : channel === "stdin"
        ? { befalls: WITH_INPUT }
        : {}),
    action: {
      do: "cut",
      channel,
      at: placeOf(place),
      wholeMessages: whole_messages,
      how,
      kill: process === "killed",
    },
  }),
  describe: ({ channel, how, process, ...place }) =>
    `${how === "reset" ? "resets" : "ends"} the stream ${describePlace(place)} of ${channel}${process === "killed" ? " and kills its process" : ""}`,
});
