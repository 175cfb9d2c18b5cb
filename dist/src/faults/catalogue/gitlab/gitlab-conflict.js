import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer } from "./answer-in-place.js";
/** Two runners reached for the same job, and the other one was first. */
export const gitlabConflict = defineFault({
    id: "gitlab-conflict",
    layer: "gitlab",
    title: "Another runner was quicker",
    docs: "409 `409 Conflict`. To jobs/request it means: no job this time, ask again; the runner counts as healthy (executor facts 8.2). Updates are tried again.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters: z.strictObject({}),
    arm: () => ({ hook: "request", action: jsonAnswer(409, { message: "409 Conflict" }) }),
    describe: () => "answers 409 Conflict",
});
