import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { OF_PROCESSES } from "../../request-kinds.ts";
import { NO_STATUS } from "./never-at-ports.ts";

const parameters = z.strictObject({
  ms: z.int().min(1).describe("Between the end of the output and the status."),
});

/** The output has ended, and nobody says yet how the process did. */
export const exitStatusLate = defineFault({
  id: "exit-status-late",
  layer: "stream",
  title: "The status of an exec or attach stream comes late",
  docs: "All output arrives and the process has ended, but the status comes only after that time. A client must neither guess it nor give up.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ ms }) => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: OF_PROCESSES,
    notAtPorts: NO_STATUS,
    action: { do: "delay-status", ms },
  }),
  describe: ({ ms }) => `holds the exit status back for ${ms} ms`,
});
