import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    job: z.string().optional().describe("Name of the job; all that are not over when left out."),
    force: z.boolean().default(false).describe("GitLab does not wait for the runner: the job is canceled at once."),
});
/** Somebody cancels the job, whatever it is doing (gitlab-runner#37780). */
export const jobCancel = defineFault({
    id: "job-cancel",
    layer: "gitlab",
    title: "The job is canceled",
    docs: "Once it runs, the runner hears of it as Job-Status: canceling (with force: 403 and canceled) with its next call. The script is killed; after a graceful cancel after_script runs (executor facts 4.10). A job that no runner has is canceled at once.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ job, force }) => ({ hook: "moment", action: { do: "cancel-jobs", job, force } }),
    describe: ({ job, force }) => `somebody cancels ${job ?? "the job"}${force ? " by force" : ""}`,
});
