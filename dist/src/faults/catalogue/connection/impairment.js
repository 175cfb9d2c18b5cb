import { z } from "zod";
/** Parameters of a fault that impairs bytes: its own, and where it does. */
export function impairmentParameters(own, usual) {
    return z
        .strictObject({
        ...own,
        at: z
            .enum(["connection", "response"])
            .default(usual)
            .describe("connection: the bytes of a whole connection, TLS and all. response: the body of a matched request's answer."),
        direction: z.enum(["to-client", "to-server"]).optional().describe("Of a connection; to-client when left out."),
    })
        .refine((place) => place.at === "connection" || place.direction === undefined, {
        message: "means something at: connection only",
        path: ["direction"],
    });
}
export function armImpairment({ at, direction = "to-client" }, toxic, firesLater = false) {
    const timing = { goesOn: true, ...(firesLater ? { firesLater } : {}) };
    if (at === "response")
        return { hook: "response", ...timing, action: { do: "impair", toxic } };
    return { hook: "connection", ...timing, action: { do: "impair", direction, toxic } };
}
