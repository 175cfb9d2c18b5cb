import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { WITH_INPUT } from "../../request-kinds.ts";

/** The input of exec or attach was accepted and reaches nobody. */
export const stdinLost = defineFault({
  id: "stdin-lost",
  layer: "stream",
  title: "What a client sends to a process is taken and never delivered",
  docs: "The stream opens and takes everything; the process reads nothing but the end of its input, and the stream ends with its true status, mostly 0 for a shell.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: WITH_INPUT,
    action: { do: "input", how: "lost" },
  }),
  describe: () => "loses the input",
});
