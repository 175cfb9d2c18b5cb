import { z } from "zod";
import { answeredCall } from "./call-expectation.js";
import { eventFilter } from "./event-expectation.js";
const WITHIN = "Milliseconds of world time since the step before, at most.";
const AT_LEAST = "Milliseconds of world time since the step before, at least.";
const step = z
    .strictObject({
    request: z.strictObject(answeredCall).optional().describe("A request of the runner; its time is when it arrived."),
    event: eventFilter({}).optional(),
    absent: z
        .boolean()
        .default(false)
        .describe("No such request or event between the steps around: before the first, after the last one."),
    within_ms: z.number().min(0).optional().describe(WITHIN),
    at_least_ms: z.number().min(0).optional().describe(AT_LEAST),
})
    .refine(({ request, event }) => (request === undefined) !== (event === undefined), {
    message: "needs either request or event",
})
    .refine(({ absent, within_ms, at_least_ms }) => !absent || (within_ms === undefined && at_least_ms === undefined), {
    message: "what is absent has no time",
    path: ["absent"],
});
/** Requests and events that must come in this order, others between them or not. */
export const sequence = z
    .array(step)
    .refine((steps) => steps.length === 0 || steps.some(({ absent }) => !absent), {
    message: "needs a step that is there: absence alone is `count: 0` of requests or events",
})
    .refine(([first]) => first?.within_ms === undefined && first?.at_least_ms === undefined, {
    message: "the first step has none before it to take the time from",
    path: [0],
});
