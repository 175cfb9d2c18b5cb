import { z } from "zod";
import type { Armed } from "../../fault.ts";
import type { Toxic } from "../../points/toxic.ts";

type Place = "connection" | "response";

interface Impairment {
  at: Place;
  direction?: "to-client" | "to-server" | undefined;
}

/** Parameters of a fault that impairs bytes: its own, and where it does. */
export function impairmentParameters<Shape extends z.ZodRawShape>(own: Shape, usual: Place) {
  return z
    .strictObject({
      ...own,
      at: z
        .enum(["connection", "response"])
        .default(usual)
        .describe(
          "connection: the bytes of a whole connection, TLS and all. response: the body of a matched request's answer.",
        ),
      direction: z.enum(["to-client", "to-server"]).optional().describe("Of a connection; to-client when left out."),
    })
    .refine((place) => (place as Impairment).at === "connection" || (place as Impairment).direction === undefined, {
      message: "means something at: connection only",
      path: ["direction"],
    });
}

export function armImpairment({ at, direction = "to-client" }: Impairment, toxic: Toxic, firesLater = false): Armed {
  const timing = { goesOn: true, ...(firesLater ? { firesLater } : {}) };
  if (at === "response") return { hook: "response", ...timing, action: { do: "impair", toxic } };
  return { hook: "connection", ...timing, action: { do: "impair", direction, toxic } };
}
