import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { OF_PROCESSES } from "../../request-kinds.ts";
import { NO_STATUS } from "./never-at-ports.ts";

/** A stream that closes in order without a word about how its process ended (gitlab-runner#4119, runner-container-hooks#258). */
export const exitStatusMissing = defineFault({
  id: "exit-status-missing",
  layer: "stream",
  title: "An exec or attach stream ends without its status",
  docs: "All output arrives, the process ends by itself, and then the connection closes in order (WebSocket 1000, SPDY end of stream) where the status on the error channel should come. Nothing may be taken for success.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters: z.strictObject({}),
  arm: () => ({
    hook: "stream",
    firesLater: true,
    goesOn: true,
    befalls: OF_PROCESSES,
    notAtPorts: NO_STATUS,
    action: { do: "omit-status" },
  }),
  describe: () => "leaves out the exit status",
});
