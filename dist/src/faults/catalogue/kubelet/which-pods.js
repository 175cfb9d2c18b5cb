import { z } from "zod";
/** Parameters of faults that befall pods. */
export const whichPods = {
    namespace: z.string().optional().describe("Of the pods; any when left out."),
    name: z
        .string()
        .optional()
        .describe("Part of the pods' names; when left out, the pod that the event of `when.on` tells of, or all."),
};
