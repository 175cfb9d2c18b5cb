import { z } from "zod";
/** The one name that CEL expressions know, as in Kubernetes' own policies. */
export declare const CEL_NAMES: readonly ["object"];
/** What can be asked of a whole object by expressions. */
export declare const objectExpressions: {
    jsonpath: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    cel: z.ZodDefault<z.ZodArray<z.ZodString>>;
};
