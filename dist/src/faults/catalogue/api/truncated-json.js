import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    bytes: z
        .union([z.int().min(0), z.literal("half")])
        .default("half")
        .describe("How much of the body is left."),
});
/** A correct HTTP answer whose JSON breaks off. Go calls that `unexpected end of JSON input`, which is on no list of retried errors. */
export const truncatedJson = defineFault({
    id: "truncated-json",
    layer: "api",
    title: "The answer's JSON breaks off",
    docs: "The work is done; status and Content-Length are those of a whole answer, but the body ends early. A create that is answered so may have made its object.",
    targets: ["api", "gitlab"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ bytes }) => ({ hook: "response", firesLater: true, action: { do: "truncate", bytes } }),
    describe: ({ bytes }) => `sends only ${bytes === "half" ? "half of the body" : `${bytes} bytes of the body`}`,
});
