import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  message: z.string().min(1).optional().describe("What the node says; its usual words for ECONNREFUSED when left out."),
});

/** A connection to a forwarded port for which nobody listens in the pod. */
export const portRefused = defineFault({
  id: "port-refused",
  layer: "stream",
  title: "A forwarded port takes no connection",
  docs: "The port-forward stands, and its error channel says of one connection that nobody listens: `error forwarding port 80 to pod: … connect: connection refused`. An old kubectl (1.20) tells so and goes on with the next connection, a new one (1.36) gives the whole port-forward up: `lost connection to pod`.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ message }) => ({ hook: "stream", befalls: ["portforward"], action: { do: "refuse-port", message } }),
  describe: ({ message }) => `refuses the port${message === undefined ? "" : ` with ${JSON.stringify(message)}`}`,
});
