import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    job: z.string().optional().describe("Name of the job; all that run when left out."),
    reason: z
        .enum([
        "stuck_or_timeout_failure",
        "job_execution_timeout",
        "trace_size_exceeded",
        "user_blocked",
        "project_deleted",
    ])
        .default("stuck_or_timeout_failure")
        .describe("The failure reason that GitLab gives."),
});
/** GitLab gives a job up while its runner works on it. */
export const jobDrop = defineFault({
    id: "job-drop",
    layer: "gitlab",
    title: "GitLab fails the job by itself",
    docs: "The job is failed, and every later call for it is answered with 403 and Job-Status: failed. The runner has to end it and to clean up; nothing that it says counts any more.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ job, reason }) => ({ hook: "moment", action: { do: "drop-jobs", job, reason } }),
    describe: ({ job, reason }) => `GitLab fails ${job ?? "the job"} with ${reason}`,
});
