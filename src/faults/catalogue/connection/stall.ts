import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z
  .strictObject({
    after_bytes: z.int().min(0).default(0).describe("So many still arrive."),
    ms: z.int().min(1).optional().describe("Then the rest comes after so long; never when left out."),
    at: z
      .enum(["connection", "response"])
      .default("response")
      .describe(
        "connection: the bytes of a whole connection, TLS and all. response: the body of a matched request's answer.",
      ),
    direction: z.enum(["to-client", "to-server"]).optional().describe("Of a connection; to-client when left out."),
  })
  .refine(({ at, direction }) => at === "connection" || direction === undefined, {
    message: "means something at: connection only",
    path: ["direction"],
  });

/** An answer that begins and does not end. */
export const stall = defineFault({
  id: "stall",
  layer: "connection",
  title: "Bytes stop coming in the middle",
  docs: "The connection stays open and the other direction goes on. Only a limit of the client's own ends it, or the time that is given.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm({ after_bytes, ms, at, direction = "to-client" }) {
    const toxic = { do: "hold", afterBytes: after_bytes, ...(ms === undefined ? {} : { ms }) } as const;
    if (at === "response") return { hook: "response", goesOn: true, action: { do: "impair", toxic }, firesLater: true };
    return { hook: "connection", goesOn: true, action: { do: "impair", direction, toxic }, firesLater: true };
  },
  describe: ({ after_bytes, ms, at, direction = "to-client" }) =>
    `stops ${ms === undefined ? "for good" : `for ${ms} ms`} after ${after_bytes} bytes ${at === "response" ? "of the answer" : direction}`,
});
