import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { OF_PROCESSES } from "../../request-kinds.ts";
import { NO_STATUS } from "./never-at-ports.ts";

const parameters = z.strictObject({
  text: z
    .string()
    .min(1)
    .default('{"metadata":{},"status":"Succ')
    .describe("What comes over the error channel in place of the Status."),
});

/** The error channel carries something that is no Status. */
export const exitStatusMalformed = defineFault({
  id: "exit-status-malformed",
  layer: "stream",
  title: "The status of an exec or attach stream is not one",
  docs: "The process ends by itself and the stream in order, with this text on the error channel: half a JSON object, a Failure without an exit code, a word of somebody else's.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ text }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: OF_PROCESSES,
    notAtPorts: NO_STATUS,
    action: { do: "replace-status", text },
  }),
  describe: ({ text }) => `sends ${JSON.stringify(text)} for the exit status`,
});
