import { z } from "zod";
import { describeCondition } from "./condition.js";
import { planEntrySchema } from "./plan-entry.js";
import { conditionSchema } from "./read-condition.js";
/** When misfortune is over, and how soon everything has to be well then. */
export const quietSchema = z
    .strictObject({
    when: conditionSchema.describe("As long as this is true, no fault fires."),
    ends_within_ms: z
        .int()
        .min(1)
        .optional()
        .describe("Jobs have to end so soon after the faults fell silent for good; INV-TIME then says when one does not."),
})
    .describe("A quiet period: faults are silent, and liveness is demanded.");
/** A plan as a file of its own: for `serve --faults`. */
export const planSchema = z.strictObject({
    faults: z
        .array(planEntrySchema)
        .default([])
        .describe("In order: the first that is due at a point wins, delays let others follow."),
    quiet: quietSchema.optional(),
});
/** `quiet while 2000 ms since stage-start; jobs end within 5000 ms`. */
export function describeQuiet({ when, ends_within_ms }) {
    const demand = ends_within_ms === undefined ? "" : `; jobs end within ${ends_within_ms} ms`;
    return `quiet while ${describeCondition(when)}${demand}`;
}
