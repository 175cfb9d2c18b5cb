import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    status: z
        .string()
        .min(1)
        .describe("canceling ends the script, canceled and failed end the job; everything else has to be ignored."),
});
/** What GitLab tells of a job beside its answer, at any moment. */
export const jobStatusHeader = defineFault({
    id: "job-status-header",
    layer: "gitlab",
    title: "An answer brings a state of the job",
    docs: "The work is done and the answer is the true one, but its Job-Status header says this (executor facts 8.4, 8.5). `job-cancel` is the fault in which GitLab means it.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ status }) => ({
        hook: "answer",
        goesOn: true,
        action: { do: "headers", headers: { "job-status": status } },
    }),
    describe: ({ status }) => `says Job-Status: ${status}`,
});
