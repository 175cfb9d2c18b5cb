import { z } from "zod";
/** `2`, `{min: 2}`, `{max: 4}` or both. */
export declare const count: z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
    min: z.ZodOptional<z.ZodInt>;
    max: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>]>;
export type Count = z.infer<typeof count>;
