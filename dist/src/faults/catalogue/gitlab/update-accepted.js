import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer } from "./answer-in-place.js";
const parameters = z.strictObject({
    interval: z.int().min(1).optional().describe("Seconds for X-GitLab-Trace-Update-Interval: when to ask again."),
});
/** The final update arrives while GitLab still stores the trace. */
export const updateAccepted = defineFault({
    id: "update-accepted",
    layer: "gitlab",
    title: "The final update is accepted, not done",
    docs: "202 to `PUT jobs/:id`: the state has not changed yet. The runner has to say it again after the interval, as often as it takes (executor facts 8.5). Use it with `where: { method: PUT }`.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ interval }) => ({
        hook: "request",
        action: jsonAnswer(202, 202, interval === undefined ? {} : { "x-gitlab-trace-update-interval": String(interval) }),
    }),
    describe: ({ interval }) => `answers 202${interval === undefined ? "" : `, to be asked again in ${interval} s`}`,
});
