import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    value: z.string().min(1).describe("As it stands in the header: seconds, 0, a huge number or no number at all."),
});
/** GitLab wishes a strange pace of updates. */
export const updateInterval = defineFault({
    id: "update-interval",
    layer: "gitlab",
    title: "A strange interval between updates is asked for",
    docs: "X-GitLab-Trace-Update-Interval of an answer. What is no number or not above 0 is ignored, at most 15 min count, and the end of a job does not wait for it (executor facts 8.4, 8.5).",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ value }) => ({
        hook: "answer",
        goesOn: true,
        action: { do: "headers", headers: { "x-gitlab-trace-update-interval": value } },
    }),
    describe: ({ value }) => `asks for an update interval of "${value}"`,
});
