import { z } from "zod";
import { defineFault } from "../../fault.js";
import { armImpairment, impairmentParameters } from "./impairment.js";
const parameters = impairmentParameters({
    after_bytes: z.int().min(0).default(0).describe("So many still arrive."),
    ms: z.int().min(1).optional().describe("Then the rest comes after so long; never when left out."),
}, "response");
/** An answer that begins and does not end. */
export const stall = defineFault({
    id: "stall",
    layer: "connection",
    title: "Bytes stop coming in the middle",
    docs: "The connection stays open and the other direction goes on. Only a limit of the client's own ends it, or the time that is given.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ after_bytes, ms, ...place }) => armImpairment(place, { do: "hold", afterBytes: after_bytes, ...(ms === undefined ? {} : { ms }) }, true),
    describe: ({ after_bytes, ms, at, direction = "to-client" }) => `stops ${ms === undefined ? "for good" : `for ${ms} ms`} after ${after_bytes} bytes ${at === "response" ? "of the answer" : direction}`,
});
