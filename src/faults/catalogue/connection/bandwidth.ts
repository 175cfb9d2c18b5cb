import { z } from "zod";
import { defineFault } from "../../fault.ts";

const parameters = z
  .strictObject({
    bytes_per_second: z.int().min(1),
    at: z
      .enum(["connection", "response"])
      .default("connection")
      .describe(
        "connection: the bytes of a whole connection, TLS and all. response: the body of a matched request's answer.",
      ),
    direction: z.enum(["to-client", "to-server"]).optional().describe("Of a connection; to-client when left out."),
  })
  .refine(({ at, direction }) => at === "connection" || direction === undefined, {
    message: "means something at: connection only",
    path: ["direction"],
  });

/** A line that is too thin. */
export const bandwidth = defineFault({
  id: "bandwidth",
  layer: "connection",
  title: "Bytes come slowly",
  docs: "So many bytes a second go through each connection or answer, evenly, and everything arrives in the end. Who sends faster is held up.",
  targets: ["api", "gitlab", "git", "object-store"],
  worlds: ["fake", "proxy"],
  parameters,
  arm({ bytes_per_second, at, direction = "to-client" }) {
    const toxic = { do: "throttle", bytesPerSecond: bytes_per_second } as const;
    if (at === "response") return { hook: "response", goesOn: true, action: { do: "impair", toxic } };
    return { hook: "connection", goesOn: true, action: { do: "impair", direction, toxic } };
  },
  describe: ({ bytes_per_second, at, direction = "to-client" }) =>
    `lets ${bytes_per_second} bytes a second through ${at === "response" ? "of the answer" : direction}`,
});
