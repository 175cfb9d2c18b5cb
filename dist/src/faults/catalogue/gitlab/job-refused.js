import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer, proxyPage } from "./answer-in-place.js";
const ANSWERS = {
    "not-processing": jsonAnswer(403, { message: "403 Forbidden - Job is not processing on runner" }, { "job-status": "failed" }),
    erased: jsonAnswer(403, { message: "403 Forbidden - Job has been erased!" }),
    "project-deleted": jsonAnswer(403, { message: "403 Forbidden - Project has been deleted!" }),
    token: jsonAnswer(403, { message: "403 Forbidden" }),
    "not-found": proxyPage(404, "Not Found"),
};
const parameters = z.strictObject({
    cause: z
        .enum(Object.keys(ANSWERS))
        .default("not-processing")
        .describe("What GitLab says; not-found comes from somewhere on the way, GitLab itself answers 403 then."),
});
/** GitLab does not want to hear of a job any more (gitlab-runner#38356). */
export const jobRefused = defineFault({
    id: "job-refused",
    layer: "gitlab",
    title: "GitLab does not know the job any more",
    docs: "403 ends the job at once: its script is killed, its pod deleted. A 404 to a piece of trace is only a warning, to an update it ends the talk about the job (executor facts 8.4, 8.5).",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ cause }) => ({ hook: "request", action: ANSWERS[cause] }),
    describe: ({ cause }) => `answers ${ANSWERS[cause].status}: ${cause}`,
});
