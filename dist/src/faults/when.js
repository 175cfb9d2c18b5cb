import { z } from "zod";
import { conditionSchema, patternSchema } from "./read-condition.js";
/** Which of the matches of an entry it is used for, and while what is true. Matches are only counted while it is. */
export const whenSchema = z
    .strictObject({
    nth: z.int().min(1).optional().describe("Only the nth match."),
    from: z.int().min(1).optional().describe("From this match on."),
    to: z.int().min(1).optional().describe("Up to and including this match."),
    every: z.int().min(1).optional().describe("Every nth match."),
    probability: z.number().min(0).max(1).optional().describe("Chance for each match, drawn from the run's seed."),
    after: conditionSchema.optional().describe("Only once this was true."),
    until: conditionSchema.optional().describe("Only until this is true for the first time."),
    while: conditionSchema.optional().describe("Only as long as this is true."),
    on: patternSchema
        .optional()
        .describe("Of faults that happen by themselves: the event at which they do; as soon as the other conditions hold when left out."),
})
    .refine(({ nth, from, to }) => nth === undefined || (from === undefined && to === undefined), {
    message: "nth cannot stand beside from or to",
})
    .prefault({});
/** Whether the match with this number, counted from 1, is one of those that are meant; chances are drawn by the caller. */
export function isCounted({ nth, from, to, every }, match) {
    if (nth !== undefined && match !== nth)
        return false;
    if (from !== undefined && match < from)
        return false;
    if (to !== undefined && match > to)
        return false;
    return every === undefined || match % every === 0;
}
