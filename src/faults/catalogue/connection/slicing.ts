import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z
  .strictObject({
    bytes: z.int().min(1).default(1).describe("At most so many come at a time."),
    pause_ms: z
      .int()
      .min(0)
      .default(1)
      .describe("Milliseconds of world time after each piece; with 0 several may be read as one."),
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

/** Whoever takes what one read brings for a whole line, a whole object or a whole character is found out. */
export const slicing = defineFault({
  id: "slicing",
  layer: "connection",
  title: "Bytes come in small pieces",
  docs: "Everything arrives, in pieces that end anywhere: in a character, a line, an object. Over TLS only at: response cuts what the client reads; at: connection cuts TLS records.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm({ bytes, pause_ms, at, direction = "to-client" }) {
    const toxic = { do: "slice", bytes, pauseMs: pause_ms } as const;
    if (at === "response") return { hook: "response", goesOn: true, action: { do: "impair", toxic } };
    return { hook: "connection", goesOn: true, action: { do: "impair", direction, toxic } };
  },
  describe: ({ bytes, pause_ms, at, direction = "to-client" }) =>
    `sends ${at === "response" ? "the answer" : `all ${direction}`} in pieces of ${bytes} bytes${pause_ms === 0 ? "" : `, ${pause_ms} ms apart`}`,
});
