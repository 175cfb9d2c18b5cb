import { z } from "zod";
/** Which of the matches of an entry it is used for, and while what is true. Matches are only counted while it is. */
export declare const whenSchema: z.ZodPrefault<z.ZodObject<{
    nth: z.ZodOptional<z.ZodInt>;
    from: z.ZodOptional<z.ZodInt>;
    to: z.ZodOptional<z.ZodInt>;
    every: z.ZodOptional<z.ZodInt>;
    probability: z.ZodOptional<z.ZodNumber>;
    after: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
        seen: import("./event-pattern.ts").EventPattern;
        times: number;
    } | {
        between: {
            from: import("./event-pattern.ts").EventPattern;
            to: import("./event-pattern.ts").EventPattern;
        };
    } | {
        elapsed_ms: number;
        since?: import("./event-pattern.ts").EventPattern;
    } | {
        all: readonly import("./condition.ts").Condition[];
    } | {
        any: readonly import("./condition.ts").Condition[];
    } | {
        not: import("./condition.ts").Condition;
    }, Record<string, unknown>>>>;
    until: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
        seen: import("./event-pattern.ts").EventPattern;
        times: number;
    } | {
        between: {
            from: import("./event-pattern.ts").EventPattern;
            to: import("./event-pattern.ts").EventPattern;
        };
    } | {
        elapsed_ms: number;
        since?: import("./event-pattern.ts").EventPattern;
    } | {
        all: readonly import("./condition.ts").Condition[];
    } | {
        any: readonly import("./condition.ts").Condition[];
    } | {
        not: import("./condition.ts").Condition;
    }, Record<string, unknown>>>>;
    while: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<{
        seen: import("./event-pattern.ts").EventPattern;
        times: number;
    } | {
        between: {
            from: import("./event-pattern.ts").EventPattern;
            to: import("./event-pattern.ts").EventPattern;
        };
    } | {
        elapsed_ms: number;
        since?: import("./event-pattern.ts").EventPattern;
    } | {
        all: readonly import("./condition.ts").Condition[];
    } | {
        any: readonly import("./condition.ts").Condition[];
    } | {
        not: import("./condition.ts").Condition;
    }, Record<string, unknown>>>>;
    on: z.ZodOptional<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodTransform<Readonly<Record<string, import("./event-pattern.ts").FieldPattern>>, Record<string, unknown>>>>;
}, z.core.$strict>>;
export type When = z.infer<typeof whenSchema>;
/** Whether the match with this number, counted from 1, is one of those that are meant; chances are drawn by the caller. */
export declare function isCounted({ nth, from, to, every }: When, match: number): boolean;
