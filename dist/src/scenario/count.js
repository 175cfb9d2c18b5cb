import { z } from "zod";
/** `2`, `{min: 2}`, `{max: 4}` or both. */
export const count = z.union([
    z.int().min(0),
    z
        .strictObject({
        min: z.int().min(0).optional().describe("At least so many."),
        max: z.int().min(0).optional().describe("At most so many."),
    })
        .refine(({ min, max }) => min !== undefined || max !== undefined, { message: "needs min or max" }),
]);
