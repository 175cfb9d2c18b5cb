import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    at_byte: z.int().min(0).default(0).describe("Which byte of the body is another one; a shorter body stays as it is."),
});
/** The answer has the right length and the wrong content: a pack, an artifact, a cache. */
export const bodyGarbled = defineFault({
    id: "body-garbled",
    layer: "gitlab",
    title: "One byte of an answer is wrong",
    docs: "Everything else is right. A pack that is wrong must not be taken for a work tree (git checks it), nor a damaged archive for what was packed.",
    targets: ["git", "gitlab", "object-store"],
    worlds: ["fake"],
    parameters,
    arm: ({ at_byte }) => ({ hook: "answer", goesOn: true, firesLater: true, action: { do: "garble", atByte: at_byte } }),
    describe: ({ at_byte }) => `sends a wrong byte ${at_byte} of the answer's body`,
});
