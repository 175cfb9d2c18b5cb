import { z } from "zod";
/** Parameters of faults that befall pods. */
export declare const whichPods: {
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
};
