import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { WITH_INPUT } from "../../request-kinds.ts";

/** The input of exec or attach is delivered twice. */
export const stdinTwice = defineFault({
  id: "stdin-twice",
  layer: "stream",
  title: "What a client sends to a process is delivered twice",
  docs: "Each message of the client reaches the process two times in a row, as when something between them sends again what it could not know to have arrived.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: WITH_INPUT,
    action: { do: "input", how: "twice" },
  }),
  describe: () => "delivers the input twice",
});
