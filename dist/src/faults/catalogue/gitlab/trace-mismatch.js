import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer } from "./answer-in-place.js";
/** GitLab's copy of the trace has another checksum. */
export const traceMismatch = defineFault({
    id: "trace-mismatch",
    layer: "gitlab",
    title: "The trace is found to be wrong",
    docs: "412 to the final `PUT jobs/:id`: the runner sends its trace again from the first byte, then the update (executor facts 8.5). GitLab still has the bytes here, and answers 416 with its length to the first piece.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters: z.strictObject({}),
    arm: () => ({ hook: "request", action: jsonAnswer(412, 412) }),
    describe: () => "answers 412: the trace is not what its checksum says",
});
