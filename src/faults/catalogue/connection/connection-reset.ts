import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z.strictObject({
  at: z
    .enum(["accept", "request", "response"])
    .default("response")
    .describe(
      "accept: before the first byte. request: the request was read but not acted upon. response: it was acted upon, the answer is lost.",
    ),
});

/** TCP reset. With `at: response` the server has done the work, so a blind retry does it twice. */
export const connectionReset = defineFault({
  id: "connection-reset",
  layer: "connection",
  title: "The connection is reset",
  docs: "The client reads ECONNRESET (`read: connection reset by peer`). It cannot know whether its request took effect.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm({ at }) {
    const action = { do: "reset" } as const;
    if (at === "accept") return { hook: "connection", action };
    return at === "request" ? { hook: "request", action } : { hook: "response", action };
  },
  describe: ({ at }) =>
    ({
      accept: "resets the connection as it is accepted",
      request: "resets the connection before the request is acted upon",
      response: "acts upon the request, then resets the connection instead of answering",
    })[at],
});
