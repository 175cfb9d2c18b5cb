import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer } from "./answer-in-place.js";
const parameters = z.strictObject({
    range: z
        .string()
        .default("")
        .describe("The Range header, such as `0-12` (the length of GitLab's copy); none when empty, anything for garbage."),
});
/** A piece of trace does not follow on what GitLab has. */
export const traceOutOfRange = defineFault({
    id: "trace-out-of-range",
    layer: "gitlab",
    title: "A piece of trace does not fit",
    docs: "416 to `PATCH jobs/:id/trace`. The runner goes on from the second number of Range, or from the first byte when there is none (executor facts 8.4); GitLab says the true length when that is wrong. No byte may be lost or come twice.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ range }) => ({
        hook: "request",
        action: jsonAnswer(416, { error: "416 Range Not Satisfiable" }, range === "" ? {} : { range }),
    }),
    describe: ({ range }) => `answers 416 ${range === "" ? "without a Range" : `with Range ${range}`}`,
});
