import { z } from "zod";
declare const line: z.ZodObject<{
    level: z.ZodOptional<z.ZodEnum<{
        debug: "debug";
        error: "error";
        info: "info";
        warning: "warning";
    }>>;
    contains: z.ZodOptional<z.ZodString>;
    matches: z.ZodOptional<z.ZodString>;
    fields: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    count: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
        min: z.ZodOptional<z.ZodInt>;
        max: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>]>>;
}, z.core.$strict>;
export declare const runnerLog: z.ZodObject<{
    contains: z.ZodDefault<z.ZodArray<z.ZodString>>;
    lacks: z.ZodDefault<z.ZodArray<z.ZodString>>;
    lines: z.ZodDefault<z.ZodArray<z.ZodObject<{
        level: z.ZodOptional<z.ZodEnum<{
            debug: "debug";
            error: "error";
            info: "info";
            warning: "warning";
        }>>;
        contains: z.ZodOptional<z.ZodString>;
        matches: z.ZodOptional<z.ZodString>;
        fields: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
        count: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodObject<{
            min: z.ZodOptional<z.ZodInt>;
            max: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type LogLineExpectation = z.infer<typeof line>;
export {};
