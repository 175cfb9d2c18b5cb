import { z } from "zod";
declare const sectionSchema: z.ZodObject<{
    title: z.ZodString;
    settings: z.ZodDefault<z.ZodArray<z.ZodString>>;
    variables: z.ZodDefault<z.ZodArray<z.ZodString>>;
    flags: z.ZodDefault<z.ZodArray<z.ZodString>>;
    labels: z.ZodDefault<z.ZodArray<z.ZodString>>;
    annotations: z.ZodDefault<z.ZodArray<z.ZodString>>;
    permissions: z.ZodDefault<z.ZodArray<z.ZodString>>;
    errors: z.ZodDefault<z.ZodArray<z.ZodString>>;
    rows: z.ZodDefault<z.ZodArray<z.ZodString>>;
    unused: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    prose: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
/** One section of the official page of the Kubernetes executor. */
export type PageSection = z.output<typeof sectionSchema>;
/** All sections in the page's order. */
export declare function pageSections(): PageSection[];
export {};
