import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  missing: z
    .enum(["upgrade", "streams"])
    .default("upgrade")
    .describe("The 101 itself, or all that should follow it: SYN_REPLY of SPDY, any message of WebSocket."),
});

const BEFORE_PORTS =
  "its request is upgraded before a port is asked for; take missing: streams, or half-open with at: request";

/** A stream that is neither opened nor refused. */
export const streamNeverOpens = defineFault({
  id: "stream-never-opens",
  layer: "stream",
  title: "An exec, attach or log stream is neither opened nor refused",
  docs: "The request is taken and nothing is done: no process starts, no answer comes (or only the 101), and the connection stays open until the client gives up. Of a port-forward, which is upgraded before a port is asked for, the streams of one connection to a port can be missing.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ missing }) => ({
    hook: "stream",
    ...(missing === "streams" ? {} : { befalls: ["exec", "attach", "log", "watch"], notAtPorts: BEFORE_PORTS }),
    action: { do: "never-open", missing },
  }),
  describe: ({ missing }) => (missing === "upgrade" ? "never answers the upgrade" : "never opens the streams"),
});
